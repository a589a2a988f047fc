package disclosuredesk.clock.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.clock.ClockFact.Extended;
import disclosuredesk.clock.Extending;
import disclosuredesk.clock.ExtensionApproved;
import disclosuredesk.clock.ExtensionProposed;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.PaperKind;
import disclosuredesk.requests.Papers;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
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
    private final Papers papers;
    private final AuditTrail audit;
    private final CaseProcess process;
    private final Clock clock;

    ExtensionController(
            Requests requests, Extending extending, Papers papers, AuditTrail audit, CaseProcess process, Clock clock) {
        this.requests = requests;
        this.extending = extending;
        this.papers = papers;
        this.audit = audit;
        this.process = process;
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

    static class NoticeForm extends CaseForm {}

    static class SentForm extends CaseForm {
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
        if (papers.of(id, PaperKind.EXTENSION_NOTICE).isPresent()) {
            return "redirect:/requests/" + id + "/extension-notice/sent";
        }
        approved(id, model);
        return "clock/extension-notice";
    }

    @PostMapping("/extension-notice")
    String prepare(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") NoticeForm form) {
        extending.prepareNotice(id, form.version, by);
        return "redirect:/requests/" + id + "/extension-notice/sent";
    }

    @GetMapping("/extension-notice/sent")
    String sentForm(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") SentForm form, Model model) {
        process.turn(id, Extending.NOTICE_STEP, by);
        if (papers.of(id, PaperKind.EXTENSION_NOTICE).isEmpty()) {
            return "redirect:/requests/" + id + "/extension-notice";
        }
        form.sentOn = LocalDate.now(clock);
        return show(id, model);
    }

    @PostMapping("/extension-notice/sent")
    String sent(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") SentForm form,
            BindingResult errors,
            Model model) {
        requests.get(id, by);
        return FormErrors.none(errors, () -> extending.tell(id, form.version, form.sentOn, by))
                ? "redirect:/requests/" + id
                : show(id, model);
    }

    private String show(RequestId id, Model model) {
        model.addAttribute("paper", papers.of(id, PaperKind.EXTENSION_NOTICE).orElse(null));
        model.addAttribute("basis", "basis.extension-notice");
        approved(id, model);
        return "clock/extension-sent";
    }

    private void approved(RequestId id, Model model) {
        audit.latest(id, ExtensionApproved.class)
                .ifPresent(entry -> model.addAttribute("approved", audit.as(ExtensionApproved.class, entry)));
    }
}
