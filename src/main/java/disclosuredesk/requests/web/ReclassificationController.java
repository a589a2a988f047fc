package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Reclassifying;
import disclosuredesk.requests.Requests;
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

/** Puts the applicant's class right. */
@Controller
@RequestMapping("/requests/{id}/reclassification")
class ReclassificationController {

    private final Requests requests;
    private final Reclassifying reclassifying;

    ReclassificationController(Requests requests, Reclassifying reclassifying) {
        this.requests = requests;
        this.reclassifying = reclassifying;
    }

    static class ReclassificationForm {
        public int version = -1;
        @NotNull(message = "{requests.registration.missing.applicantKind}")
        public @Nullable ApplicantKind applicantKind;
        @Size(max = 1000, message = "{requests.tooLong}")
        public String reason = "";
    }

    @ModelAttribute
    void choices(@PathVariable("id") RequestId id, Officer by, Model model) {
        requests.get(id, by);
        if (!Reclassifying.isOpenTo(by)) {
            throw Refused.forbidden("requests.reclassification.officeOnly");
        }
        model.addAttribute("kinds", ApplicantKind.values());
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") ReclassificationForm form) {
        var request = requests.get(id, by);
        form.version = request.version();
        form.applicantKind = request.applicant().kind();
        return "requests/reclassification";
    }

    @PostMapping
    String reclassify(@PathVariable("id") RequestId id, Officer by, @Valid @ModelAttribute("form") ReclassificationForm form,
            BindingResult errors, RedirectAttributes redirect) {
        if (!FormErrors.none(errors, () -> reclassifying.reclassify(id, form.version, form.applicantKind, form.reason, by))) {
            return "requests/reclassification";
        }
        redirect.addFlashAttribute("flash", "requests.reclassification.done");
        return "redirect:/requests/" + id;
    }
}
