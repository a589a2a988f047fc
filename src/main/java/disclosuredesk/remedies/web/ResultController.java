package disclosuredesk.remedies.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.remedies.DecidingRemedies;
import disclosuredesk.remedies.RecordingRemedies;
import disclosuredesk.remedies.Remedies;
import disclosuredesk.remedies.Remedy;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyInstance;
import disclosuredesk.remedies.RemedyResult;
import disclosuredesk.shared.FormErrors;
import jakarta.validation.Valid;
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

/** The agency's answer to a review or suit, and its result. */
@Controller
@RequestMapping("/remedies/{id}")
class ResultController {

    private final RecordingRemedies recording;
    private final DecidingRemedies deciding;
    private final Remedies remedies;
    private final RemedyController page;
    private final Clock clock;

    ResultController(
            RecordingRemedies recording,
            DecidingRemedies deciding,
            Remedies remedies,
            RemedyController page,
            Clock clock) {
        this.recording = recording;
        this.deciding = deciding;
        this.remedies = remedies;
        this.page = page;
        this.clock = clock;
    }

    static class AnswerForm extends RemedyForm {
        @NotNull(message = "{remedies.answeredOnMissing}")
        public @Nullable LocalDate answeredOn;
    }

    static class ResultForm extends RemedyForm {
        @NotNull(message = "{remedies.resultMissing}")
        public @Nullable RemedyResult result;

        @NotNull(message = "{remedies.decidedOnMissing}")
        public @Nullable LocalDate decidedOn;

        @Size(max = 1000, message = "{remedies.tooLong}")
        public String note = "";
    }

    static class ReplacementForm extends RemedyForm {
        public @Nullable RemedyResult result;
        public @Nullable LocalDate decidedOn;

        @Size(max = 1000, message = "{remedies.tooLong}")
        public String note = "";

        @Size(max = 500, message = "{remedies.tooLong}")
        public String reason = "";
    }

    @ModelAttribute
    void around(@PathVariable("id") RemedyId id, Officer by, Model model) {
        page.showForAct(id, by, model);
        model.addAttribute("results", RemedyResult.of(remedies.get(id, by).kind()));
        model.addAttribute("effects", RemedyResult.Effect.values());
    }

    @GetMapping("/answer")
    String answerForm(@PathVariable("id") RemedyId id, Officer by, @ModelAttribute("form") AnswerForm form) {
        form.answeredOn = LocalDate.now(clock);
        return "remedies/answer";
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable("id") RemedyId id,
            Officer by,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors) {
        return FormErrors.none(errors, () -> recording.answer(id, form.version, form.answeredOn, by))
                ? "redirect:/remedies/" + id
                : "remedies/answer";
    }

    @GetMapping("/result")
    String resultForm(@PathVariable("id") RemedyId id, Officer by, @ModelAttribute("form") ResultForm form) {
        return "remedies/result";
    }

    @PostMapping("/result")
    String decide(
            @PathVariable("id") RemedyId id,
            Officer by,
            @Valid @ModelAttribute("form") ResultForm form,
            BindingResult errors) {
        return FormErrors.none(
                        errors, () -> deciding.decide(id, form.version, form.result, form.decidedOn, form.note, by))
                ? "redirect:/remedies/" + id
                : "remedies/result";
    }

    @GetMapping("/result-replacement")
    String replacementForm(@PathVariable("id") RemedyId id, Officer by, @ModelAttribute("form") ReplacementForm form) {
        Remedy remedy = remedies.get(id, by);
        RemedyInstance last = remedy.last();
        form.result = last.result();
        form.decidedOn = last.decidedOn();
        form.note = last.note();
        return "remedies/result-replacement";
    }

    @PostMapping("/result-replacement")
    String replace(
            @PathVariable("id") RemedyId id,
            Officer by,
            @Valid @ModelAttribute("form") ReplacementForm form,
            BindingResult errors) {
        return FormErrors.none(
                        errors,
                        () -> deciding.replaceResult(
                                id, form.version, form.result, form.decidedOn, form.note, form.reason, by))
                ? "redirect:/remedies/" + id
                : "remedies/result-replacement";
    }
}
