package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.AmendingRegistration;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.Motions;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves that a registration be put right. */
@Controller
@RequestMapping("/requests/{id}/registration-amendment")
class RegistrationAmendmentController {

    private final Requests requests;
    private final Motions motions;
    private final AmendingRegistration amending;

    RegistrationAmendmentController(Requests requests, Motions motions, AmendingRegistration amending) {
        this.requests = requests;
        this.motions = motions;
        this.amending = amending;
    }

    @ModelAttribute
    void choices(@PathVariable("id") RequestId id, Officer by, Model model) {
        DisclosureRequest request = requests.get(id, by);
        model.addAttribute("maskedNumber", request.applicant().identity().masked());
        if (!AmendingRegistration.isOpenTo(by)) {
            throw Refused.forbidden("requests.motion.officeOnly");
        }
        model.addAttribute(
                "channels",
                request.channel() == Channel.FORWARDED ? List.of(Channel.FORWARDED) : Channel.ofApplicants());
        model.addAttribute("applicantKinds", ApplicantKind.values());
        model.addAttribute("identityKinds", Identity.Kind.values());
        model.addAttribute("wantedForms", WantedForm.values());
        model.addAttribute("wantedRoutes", WantedRoute.values());
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") RegistrationAmendmentForm form) {
        var request = requests.requireNotVoid(requests.get(id, by));
        if (motions.open(id).isPresent()) {
            return "redirect:/requests/" + id + "/motion";
        }
        form.show(request);
        return "requests/registration-amendment";
    }

    @PostMapping
    String move(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") RegistrationAmendmentForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        FormErrors.need(
                errors, "phone", form.phone + form.email + form.address, "requests.registration.contactMissing");
        if (!FormErrors.none(errors, () -> amending.move(id, form.wanted(), form.reason, by))) {
            return "requests/registration-amendment";
        }
        redirect.addFlashAttribute("flash", "requests.motion.made");
        return "redirect:/requests/" + id + "/motion";
    }
}
