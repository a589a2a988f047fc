package disclosuredesk.clock.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.clock.ClockFact.Extended;
import disclosuredesk.clock.Extending;
import disclosuredesk.clock.ExtensionApproved;
import disclosuredesk.clock.ExtensionProposed;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
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

/** The three pages of an extension: its proposal, its approval, and that the applicant was told. */
@Controller
@RequestMapping("/requests/{id}")
class ExtensionController {

    private final Requests requests;
    private final Extending extending;
    private final AuditTrail audit;
    private final Clock clock;

    ExtensionController(Requests requests, Extending extending, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.extending = extending;
        this.audit = audit;
        this.clock = clock;
    }

    static class ProposalForm extends CaseForm {
        @NotNull(message = "{clock.extension.daysMissing}")
        public @Nullable Integer workingDays;

        @NotBlank(message = "{clock.reasonMissing}")
        @Size(max = 2000, message = "{clock.tooLong}")
        public String reason = "";
    }

    /** What the head answers. */
    enum Answer {
        APPROVED,
        DECLINED
    }

    static class ApprovalForm extends CaseForm {
        @NotNull(message = "{clock.extension.answerMissing}")
        public @Nullable Answer answer;

        @Size(max = 2000, message = "{clock.tooLong}")
        public String reason = "";
    }

    static class NoticeForm extends CaseForm {
        @NotNull(message = "{clock.extension.sentOnMissing}")
        public @Nullable LocalDate sentOn;
    }

    @GetMapping("/extension")
    String proposal(@PathVariable("id") RequestId id, @ModelAttribute("form") ProposalForm form) {
        form.workingDays = Extended.MOST_WORKING_DAYS;
        return "clock/extension";
    }

    @PostMapping("/extension")
    String propose(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors) {
        return FormErrors.none(errors, () -> extending.propose(id, form.version, form.workingDays, form.reason, by))
                ? "redirect:/requests/" + id
                : "clock/extension";
    }

    @GetMapping("/extension-approval")
    String approval(@PathVariable("id") RequestId id, @ModelAttribute("form") ApprovalForm form, Model model) {
        proposed(id, model);
        return "clock/extension-approval";
    }

    @PostMapping("/extension-approval")
    String answer(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") ApprovalForm form,
            BindingResult errors,
            Model model) {
        requests.get(id, by);
        boolean done = FormErrors.none(errors, () -> {
            if (form.answer == Answer.APPROVED) {
                extending.approve(id, form.version, by);
            } else {
                extending.decline(id, form.version, form.reason, by);
            }
        });
        proposed(id, model);
        return done ? "redirect:/requests/" + id : "clock/extension-approval";
    }

    private void proposed(RequestId id, Model model) {
        model.addAttribute("answers", Answer.values());
        audit.latest(id, ExtensionProposed.class)
                .ifPresent(entry -> model.addAttribute("proposed", audit.as(ExtensionProposed.class, entry)));
    }

    @GetMapping("/extension-notice")
    String notice(@PathVariable("id") RequestId id, @ModelAttribute("form") NoticeForm form, Model model) {
        form.sentOn = LocalDate.now(clock);
        approved(id, model);
        return "clock/extension-notice";
    }

    @PostMapping("/extension-notice")
    String tell(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") NoticeForm form,
            BindingResult errors,
            Model model) {
        requests.get(id, by);
        boolean done = FormErrors.none(errors, () -> extending.tell(id, form.version, form.sentOn, by));
        approved(id, model);
        return done ? "redirect:/requests/" + id : "clock/extension-notice";
    }

    private void approved(RequestId id, Model model) {
        audit.latest(id, ExtensionApproved.class)
                .ifPresent(entry -> model.addAttribute("approved", audit.as(ExtensionApproved.class, entry)));
    }
}
