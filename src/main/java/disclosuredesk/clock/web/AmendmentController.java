package disclosuredesk.clock.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.clock.Amending;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts right what was recorded wrongly. */
@Controller
@RequestMapping("/requests/{id}/amendment")
class AmendmentController {

    private final Requests requests;
    private final Amending amending;

    AmendmentController(Requests requests, Amending amending) {
        this.requests = requests;
        this.amending = amending;
    }

    /** What is wrong with the entry. */
    enum Wrong {
        DAY,
        ALL
    }

    static class AmendmentForm extends CaseForm {
        @NotNull(message = "{clock.amend.entryMissing}")
        public @Nullable Long seq;

        @NotNull(message = "{clock.amend.wrongMissing}")
        public @Nullable Wrong wrong;

        public @Nullable LocalDate on;

        @NotBlank(message = "{clock.reasonMissing}")
        @Size(max = 2000, message = "{clock.tooLong}")
        public String reason = "";
    }

    @ModelAttribute
    void entries(@PathVariable("id") RequestId id, Officer by, Model model) {
        requests.get(id, by);
        if (!by.is(Role.HEAD)) {
            throw Refused.forbidden("clock.amend.headOnly");
        }
        model.addAttribute("entries", amending.amendable(id, by));
        model.addAttribute("wrongs", Wrong.values());
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, @ModelAttribute("form") AmendmentForm form) {
        return "clock/amendment";
    }

    @PostMapping
    String amend(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") AmendmentForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (form.wrong == Wrong.DAY && form.on == null) {
            errors.rejectValue("on", "clock.amend.onMissing");
        }
        boolean done = FormErrors.none(errors, () -> {
            if (form.wrong == Wrong.DAY) {
                amending.amend(id, form.version, form.seq, form.on, form.reason, by);
            } else {
                amending.revoke(id, form.version, form.seq, form.reason, by);
            }
        });
        if (!done) {
            return "clock/amendment";
        }
        redirect.addFlashAttribute("flash", "clock.amend.done");
        return "redirect:/requests/" + id + "/deadline";
    }
}
