package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.AmendingRegistration;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.DecidingMotions;
import disclosuredesk.requests.Motion;
import disclosuredesk.requests.Motions;
import disclosuredesk.requests.OldValues;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.Voiding;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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

/** What was moved about a registration: shown old beside new, confirmed or declined by another, taken back by who moved it. */
@Controller
@RequestMapping("/requests/{id}/motion")
class MotionController {

    private final Requests requests;
    private final Motions motions;
    private final AmendingRegistration amending;
    private final Voiding voiding;
    private final DecidingMotions deciding;
    private final List<OldValues> oldValues;

    MotionController(
            Requests requests,
            Motions motions,
            AmendingRegistration amending,
            Voiding voiding,
            DecidingMotions deciding,
            List<OldValues> oldValues) {
        this.requests = requests;
        this.motions = motions;
        this.amending = amending;
        this.voiding = voiding;
        this.deciding = deciding;
        this.oldValues = oldValues;
    }

    static class MotionForm extends CaseForm {
        public long motion;

        @Size(max = 50, message = "{requests.tooLong}")
        public String identityNumber = "";

        @Size(max = 1000, message = "{requests.tooLong}")
        public String declineReason = "";
    }

    /** Whoever sees the case sees what is moved about it. */
    @ModelAttribute
    void motion(@PathVariable("id") RequestId id, Officer by, Model model) {
        requests.get(id, by);
        Motion motion = motions.open(id).orElseThrow(() -> Refused.conflict("requests.motion.notOpen"));
        model.addAttribute("motion", motion);
        model.addAttribute("own", motion.isOf(by));
        model.addAttribute(
                "decides",
                !motion.isOf(by)
                        && (motion.kind() == Motion.Kind.VOIDING
                                ? Voiding.mayConfirm(by)
                                : AmendingRegistration.isOpenTo(by)));
        model.addAttribute("numberAgain", motion.changes(RegistrationField.IDENTITY_NUMBER));
        model.addAttribute(
                "papers",
                oldValues.stream()
                        .flatMap(one -> one.carriedBy(id, motion.changes()).stream())
                        .toList());
        if (motion.instead() != null) {
            model.addAttribute("instead", requests.get(motion.instead(), by));
        }
    }

    @GetMapping
    String show(
            @PathVariable("id") RequestId id,
            @ModelAttribute("form") MotionForm form,
            @ModelAttribute("motion") Motion motion) {
        form.motion = motion.id();
        return "requests/motion";
    }

    @PostMapping("/confirmation")
    String confirm(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") MotionForm form,
            BindingResult errors,
            @ModelAttribute("motion") Motion motion,
            RedirectAttributes redirect) {
        boolean done = FormErrors.none(errors, () -> {
            if (motion.kind() == Motion.Kind.VOIDING) {
                voiding.confirm(id, form.version, form.motion, by);
            } else {
                amending.confirm(id, form.version, form.motion, form.identityNumber, by);
            }
        });
        return done
                ? done(
                        id,
                        motion.kind() == Motion.Kind.VOIDING ? "requests.voiding.done" : "requests.amendment.done",
                        redirect)
                : "requests/motion";
    }

    @PostMapping("/refusal")
    String decline(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") MotionForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        return FormErrors.none(errors, () -> deciding.decline(id, form.motion, form.declineReason, by))
                ? done(id, "requests.motion.declined", redirect)
                : "requests/motion";
    }

    @PostMapping("/taking-back")
    String takeBack(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") MotionForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        return FormErrors.none(errors, () -> deciding.takeBack(id, form.motion, by))
                ? done(id, "requests.motion.takenBack", redirect)
                : "requests/motion";
    }

    private static String done(RequestId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/requests/" + id;
    }
}
