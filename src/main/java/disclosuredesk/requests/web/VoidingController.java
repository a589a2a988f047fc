package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.AmendingRegistration;
import disclosuredesk.requests.Motion.VoidBasis;
import disclosuredesk.requests.Motions;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.Voiding;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Moves that a registration is void. */
@Controller
@RequestMapping("/requests/{id}/voiding")
class VoidingController {

    private final Requests requests;
    private final Motions motions;
    private final Voiding voiding;

    VoidingController(Requests requests, Motions motions, Voiding voiding) {
        this.requests = requests;
        this.motions = motions;
        this.voiding = voiding;
    }

    static class VoidingForm {
        @NotNull(message = "{requests.voiding.basisMissing}")
        public @Nullable VoidBasis voidBasis;

        @Size(max = 50, message = "{requests.tooLong}")
        public String instead = "";

        @Size(max = 1000, message = "{requests.tooLong}")
        public String reason = "";
    }

    @ModelAttribute
    void choices(@PathVariable("id") RequestId id, Officer by, Model model) {
        requests.get(id, by);
        if (!AmendingRegistration.isOpenTo(by)) {
            throw Refused.forbidden("requests.motion.officeOnly");
        }
        model.addAttribute("bases", VoidBasis.values());
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") VoidingForm form) {
        requests.requireNotVoid(requests.get(id, by));
        return motions.open(id).isPresent() ? "redirect:/requests/" + id + "/motion" : "requests/voiding";
    }

    @PostMapping
    String move(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") VoidingForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!FormErrors.none(errors, () -> voiding.move(id, form.voidBasis, form.instead, form.reason, by))) {
            return "requests/voiding";
        }
        redirect.addFlashAttribute("flash", "requests.motion.made");
        return "redirect:/requests/" + id + "/motion";
    }
}
