package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.CorrectionPrepared;
import disclosuredesk.requests.Examining;
import disclosuredesk.requests.PaperKind;
import disclosuredesk.requests.Papers;
import disclosuredesk.requests.RequestConcluded.Conclusion;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.SimilarRequests;
import disclosuredesk.requests.web.ExaminationForm.Answer;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    private final Papers papers;

    ExaminationController(
            Requests requests,
            Examining examining,
            SimilarRequests similar,
            SuggestedCorrection suggested,
            Papers papers) {
        this.requests = requests;
        this.examining = examining;
        this.similar = similar;
        this.suggested = suggested;
        this.papers = papers;
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

    /** Whether the letter that asks for a correction is made and waits to be sent. */
    @ModelAttribute("noticeWaits")
    boolean noticeWaits(@PathVariable("id") RequestId id, Officer by) {
        return examining.preparedCorrection(id, by).isPresent()
                && papers.of(id, PaperKind.CORRECTION_NOTICE).isPresent();
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") ExaminationForm form) {
        form.answer = Answer.ACCEPTED;
        Optional<CorrectionPrepared> prepared = examining.preparedCorrection(id, by);
        form.items = prepared.map(CorrectionPrepared::items).orElse("");
        form.dueOn = prepared.map(CorrectionPrepared::dueOn).orElseGet(() -> suggested.dueOn(by));
        return "requests/examination";
    }

    @PostMapping
    String examine(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") ExaminationForm form,
            BindingResult errors) {
        require(form, errors);
        if (!FormErrors.none(errors, () -> examine(id, form, by))) {
            return "requests/examination";
        }
        return "redirect:"
                + (form.answer == Answer.CORRECTION_ASKED
                        ? papers.next(id, PaperKind.CORRECTION_NOTICE, form.outside, "correction-notice/sent")
                        : "/requests/" + id);
    }

    private static void require(ExaminationForm form, BindingResult errors) {
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
                examining.prepareCorrection(id, form.version, form.items, form.dueOn, form.outside, by);
            case CONCLUDED -> examining.conclude(id, form.version, form.conclusion, form.reason, by);
        }
    }
}
