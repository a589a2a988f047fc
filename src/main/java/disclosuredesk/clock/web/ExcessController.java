package disclosuredesk.clock.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.clock.Excess;
import disclosuredesk.clock.ReasonsAsked;
import disclosuredesk.clock.ReasonsEnded;
import disclosuredesk.clock.ReasonsPrepared;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The three pages of art. 35: asking for reasons, the reasons, what is found of them. */
@Controller
@RequestMapping("/requests/{id}")
class ExcessController {

    private final Requests requests;
    private final Excess excess;
    private final Papers papers;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Settings settings;
    private final Calendars calendars;
    private final Clock clock;

    ExcessController(
            Requests requests,
            Excess excess,
            Papers papers,
            CaseProcess process,
            AuditTrail audit,
            Settings settings,
            Calendars calendars,
            Clock clock) {
        this.requests = requests;
        this.excess = excess;
        this.papers = papers;
        this.process = process;
        this.audit = audit;
        this.settings = settings;
        this.calendars = calendars;
        this.clock = clock;
    }

    static class AskingForm extends CaseForm {
        @NotNull(message = "{clock.excess.dueOnMissing}")
        public @Nullable LocalDate dueOn;

        @NotBlank(message = "{clock.reasonMissing}")
        @Size(max = 2000, message = "{clock.tooLong}")
        public String finding = "";

        public boolean outside;
    }

    static class SentForm extends CaseForm {
        @NotNull(message = "{clock.excess.askedOnMissing}")
        public @Nullable LocalDate sentOn;
    }

    static class ReasonsForm extends CaseForm {
        @NotNull(message = "{clock.excess.receivedOnMissing}")
        public @Nullable LocalDate receivedOn;

        @NotBlank(message = "{clock.reasonMissing}")
        @Size(max = 2000, message = "{clock.tooLong}")
        public String reasons = "";
    }

    /** What is found of the reasons. */
    enum Finding {
        UNREASONABLE,
        POSTPONED
    }

    static class JudgementForm extends CaseForm {
        @NotNull(message = "{clock.excess.answerMissing}")
        public @Nullable Finding answer;

        public @Nullable LocalDate until;

        @Size(max = 2000, message = "{clock.tooLong}")
        public String reason = "";
    }

    @GetMapping("/reasons")
    String asking(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") AskingForm form) {
        Optional<ReasonsPrepared> prepared = excess.preparedReasons(id, by);
        if (prepared.isPresent() && papers.of(id, PaperKind.REASONS_NOTICE).isPresent()) {
            return "redirect:/requests/" + id + "/reasons/sent";
        }
        form.finding = prepared.map(ReasonsPrepared::finding).orElse("");
        form.dueOn = prepared.map(ReasonsPrepared::dueOn).orElseGet(() -> suggested(by));
        return "clock/reasons";
    }

    private @Nullable LocalDate suggested(Officer by) {
        try {
            return calendars
                    .of(by.agencyId())
                    .due(LocalDate.now(clock), settings.of(by.agencyId(), Setting.REASONS_DAYS));
        } catch (CalendarMissing missing) {
            return null;
        }
    }

    @PostMapping("/reasons")
    String prepare(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") AskingForm form,
            BindingResult errors) {
        return FormErrors.none(
                        errors, () -> excess.prepare(id, form.version, form.dueOn, form.finding, form.outside, by))
                ? "redirect:" + papers.next(id, PaperKind.REASONS_NOTICE, form.outside, "reasons/sent")
                : "clock/reasons";
    }

    @GetMapping("/reasons/sent")
    String sentForm(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") SentForm form, Model model) {
        process.turn(id, Excess.ASKING, by);
        if (papers.of(id, PaperKind.REASONS_NOTICE).isEmpty()
                || excess.preparedReasons(id, by).isEmpty()) {
            return "redirect:/requests/" + id + "/reasons";
        }
        form.sentOn = LocalDate.now(clock);
        return show(id, by, model);
    }

    @PostMapping("/reasons/sent")
    String sent(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") SentForm form,
            BindingResult errors,
            Model model) {
        return FormErrors.none(errors, () -> excess.ask(id, form.version, form.sentOn, by))
                ? "redirect:/requests/" + id
                : show(id, by, model);
    }

    private String show(RequestId id, Officer by, Model model) {
        model.addAttribute("paper", papers.of(id, PaperKind.REASONS_NOTICE).orElse(null));
        model.addAttribute("prepared", excess.preparedReasons(id, by).orElse(null));
        model.addAttribute("basis", "basis.reasons");
        return "clock/reasons-sent";
    }

    @GetMapping("/reasons-received")
    String reasons(@PathVariable("id") RequestId id, @ModelAttribute("form") ReasonsForm form, Model model) {
        form.receivedOn = LocalDate.now(clock);
        asked(id, model);
        return "clock/reasons-received";
    }

    @PostMapping("/reasons-received")
    String receive(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") ReasonsForm form,
            BindingResult errors,
            Model model) {
        requests.get(id, by);
        boolean done =
                FormErrors.none(errors, () -> excess.receive(id, form.version, form.receivedOn, form.reasons, by));
        asked(id, model);
        return done ? "redirect:/requests/" + id : "clock/reasons-received";
    }

    @GetMapping("/reasons-judgement")
    String judgement(@PathVariable("id") RequestId id, @ModelAttribute("form") JudgementForm form, Model model) {
        asked(id, model);
        return "clock/reasons-judgement";
    }

    @PostMapping("/reasons-judgement")
    String judge(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") JudgementForm form,
            BindingResult errors,
            Model model) {
        requests.get(id, by);
        if (form.answer == Finding.POSTPONED && form.until == null) {
            errors.rejectValue("until", "clock.excess.untilMissing");
        }
        boolean done = FormErrors.none(errors, () -> {
            if (form.answer == Finding.POSTPONED) {
                excess.postpone(id, form.version, form.until, form.reason, by);
            } else {
                excess.findUnreasonable(id, form.version, form.reason, by);
            }
        });
        asked(id, model);
        return done ? "redirect:/requests/" + id : "clock/reasons-judgement";
    }

    private void asked(RequestId id, Model model) {
        model.addAttribute("findings", Finding.values());
        audit.latest(id, ReasonsAsked.class)
                .ifPresent(entry -> model.addAttribute("asked", audit.as(ReasonsAsked.class, entry)));
        audit.latest(id, ReasonsEnded.class)
                .ifPresent(entry -> model.addAttribute("ended", audit.as(ReasonsEnded.class, entry)));
    }
}
