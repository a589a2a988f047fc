package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.Examining;
import disclosuredesk.requests.RequestConcluded.Conclusion;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.SimilarRequests;
import disclosuredesk.requests.web.ExaminationForm.Answer;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Examines a request: accepted, to be corrected, or answered at once. */
@Controller
@RequestMapping("/requests/{id}/examination")
class ExaminationController {

    private final Requests requests;
    private final Examining examining;
    private final SimilarRequests similar;
    private final SuggestedCorrection suggested;
    private final Clock clock;

    ExaminationController(
            Requests requests,
            Examining examining,
            SimilarRequests similar,
            SuggestedCorrection suggested,
            Clock clock) {
        this.requests = requests;
        this.examining = examining;
        this.similar = similar;
        this.suggested = suggested;
        this.clock = clock;
    }

    @ModelAttribute("similar")
    SimilarRequests.Found similar(@PathVariable("id") RequestId id, Officer by) {
        return similar.to(requests.get(id, by), by);
    }

    @ModelAttribute("answers")
    List<Answer> answers(@PathVariable("id") RequestId id, Officer by) {
        boolean simple = examining.offersSimple(id, by);
        return Arrays.stream(Answer.values())
                .filter(answer -> answer != Answer.SIMPLE || simple)
                .toList();
    }

    @ModelAttribute("conclusions")
    Conclusion[] conclusions() {
        return Conclusion.values();
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") ExaminationForm form) {
        form.answer = Answer.ACCEPTED;
        form.sentOn = LocalDate.now(clock);
        form.dueOn = suggested.dueOn(by);
        return "requests/examination";
    }

    @PostMapping
    String examine(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") ExaminationForm form,
            BindingResult errors) {
        require(form, errors);
        return FormErrors.none(errors, () -> examine(id, form, by))
                ? "redirect:/requests/" + id
                : "requests/examination";
    }

    private static void require(ExaminationForm form, BindingResult errors) {
        if (form.answer == Answer.CORRECTION_ASKED && form.sentOn == null && !errors.hasFieldErrors("sentOn")) {
            errors.rejectValue("sentOn", "requests.correction.sentOnMissing");
        }
        if (form.answer == Answer.CORRECTION_ASKED && form.dueOn == null && !errors.hasFieldErrors("dueOn")) {
            errors.rejectValue("dueOn", "requests.correction.dueOnMissing");
        }
        if (form.answer == Answer.CONCLUDED && form.conclusion == null && !errors.hasFieldErrors("conclusion")) {
            errors.rejectValue("conclusion", "requests.examination.conclusionMissing");
        }
    }

    private void examine(RequestId id, ExaminationForm form, Officer by) {
        switch (java.util.Objects.requireNonNull(form.answer)) {
            case ACCEPTED -> examining.accept(id, form.version, form.note.isEmpty() ? null : form.note, by);
            case SIMPLE -> examining.takeSimply(id, form.version, by);
            case CORRECTION_ASKED ->
                examining.askForCorrection(
                        id,
                        form.version,
                        CorrectionNotice.sent(form.sentOn, form.items, form.dueOn),
                        form.lateReason,
                        by);
            case CONCLUDED -> examining.conclude(id, form.version, form.conclusion, form.reason, by);
        }
    }
}
