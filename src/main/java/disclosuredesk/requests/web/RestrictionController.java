package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.Restricting;
import disclosuredesk.requests.Restriction;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Restricts a case to named officers, and lifts that. */
@Controller
@RequestMapping("/requests/{id}/restriction")
class RestrictionController {

    private final Restricting restricting;

    RestrictionController(Restricting restricting) {
        this.restricting = restricting;
    }

    static class RestrictionForm {
        @NotBlank(message = "{requests.restriction.reasonMissing}")
        @Size(max = 500, message = "{requests.tooLong}")
        public String reason = "";

        public Set<Long> readers = new LinkedHashSet<>();
    }

    static class LiftForm {
        @NotBlank(message = "{requests.restriction.reasonMissing}")
        @Size(max = 500, message = "{requests.tooLong}")
        public String liftReason = "";
    }

    @ModelAttribute
    void choices(@PathVariable("id") RequestId id, Officer by, Model model) {
        model.addAttribute("candidates", restricting.candidates(id, by));
        if (!Restricting.mayDecide(by)) {
            throw Refused.forbidden("requests.restriction.headOnly");
        }
        model.addAttribute("restriction", restricting.of(id, by).orElse(null));
    }

    @GetMapping
    String form(
            @PathVariable("id") RequestId id,
            Officer by,
            @ModelAttribute("form") RestrictionForm form,
            @ModelAttribute("lift") LiftForm lift) {
        Set<Long> begun =
                restricting.of(id, by).map(Restriction::readers).orElseGet(() -> restricting.involved(id, by));
        form.readers.addAll(begun);
        form.readers.add(by.id());
        restricting.of(id, by).ifPresent(there -> form.reason = there.reason());
        return "requests/restriction";
    }

    @PostMapping
    String restrict(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") RestrictionForm form,
            BindingResult errors,
            @ModelAttribute("lift") LiftForm lift,
            RedirectAttributes redirect) {
        if (!FormErrors.none(errors, () -> restricting.restrict(id, form.reason, form.readers, by))) {
            return "requests/restriction";
        }
        redirect.addFlashAttribute("flash", "requests.restriction.done");
        return "redirect:/requests/" + id;
    }

    @PostMapping("/removal")
    String lift(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("lift") LiftForm lift,
            BindingResult errors,
            @ModelAttribute("form") RestrictionForm form,
            RedirectAttributes redirect) {
        if (!FormErrors.none(errors, () -> restricting.lift(id, lift.liftReason, by))) {
            return "requests/restriction";
        }
        redirect.addFlashAttribute("flash", "requests.restriction.lifted");
        return "redirect:/requests/" + id;
    }
}
