package disclosuredesk.decision.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.decision.Decisions;
import disclosuredesk.decision.Returning;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.decision.ReviewAnswers;
import disclosuredesk.decision.ReviewQuestion;
import disclosuredesk.decision.SecrecyLookedAt;
import disclosuredesk.decision.SecrecyReview;
import disclosuredesk.decision.SecrecyReviews;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.FirstStep;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Legal review, approval and signature of a draft: passed on or sent back. */
@Controller
class ReviewController {

    private final Requests requests;
    private final DecisionMaking decisionMaking;
    private final Decisions decisions;
    private final ReviewAnswers reviewAnswers;
    private final SecrecyReviews secrecyReviews;
    private final SecrecyLookedAt secrecy;
    private final Returning returning;
    private final Clock clock;

    ReviewController(
            Requests requests,
            DecisionMaking decisionMaking,
            Decisions decisions,
            ReviewAnswers reviewAnswers,
            SecrecyReviews secrecyReviews,
            SecrecyLookedAt secrecy,
            Returning returning,
            Clock clock) {
        this.decisions = decisions;
        this.secrecyReviews = secrecyReviews;
        this.secrecy = secrecy;
        this.clock = clock;
        this.requests = requests;
        this.decisionMaking = decisionMaking;
        this.reviewAnswers = reviewAnswers;
        this.returning = returning;
    }

    /** What review, approval or signature came to. */
    enum Answer {
        PASSED,
        RETURNED
    }

    /** What the reviewer found on a question. */
    enum Found {
        FINE,
        FAULT
    }

    static class ReviewForm extends CaseForm {
        @NotNull(message = "{decision.review.answerMissing}")
        public @Nullable Answer answer;

        public Map<ReviewQuestion, @Nullable Found> answers = new EnumMap<>(ReviewQuestion.class);
        public Map<ReviewQuestion, @Size(max = 500, message = "{decision.tooLong}") String> remarks =
                new EnumMap<>(ReviewQuestion.class);

        /** The questions without an answer are answered: nothing wrong. */
        public boolean restFine;

        @Size(max = 2000, message = "{decision.tooLong}")
        public String comment = "";

        @Size(max = 1000, message = "{decision.tooLong}")
        public String despite = "";

        @Size(max = 100, message = "{decision.tooLong}")
        public String secrecyReviewer = "";

        public @Nullable LocalDate secrecyOn;
        public SecrecyReview.@Nullable Result secrecyResult;

        @Size(max = 500, message = "{decision.tooLong}")
        public String secrecyRemark = "";

        public FirstStep to = FirstStep.DRAFT;

        /** Null if nothing was found out; a day or a name alone is not enough. */
        @Nullable
        SecrecyReview secrecy() {
            if (secrecyResult == null) {
                return null;
            }
            if (secrecyOn == null) {
                throw Refused.invalid("secrecyOn", "decision.secrecy.dayMissing");
            }
            return new SecrecyReview(secrecyReviewer, secrecyOn, secrecyResult, secrecyRemark);
        }

        List<ReviewAnswer> reviewAnswers() {
            return Arrays.stream(ReviewQuestion.values())
                    .filter(question -> restFine || answers.get(question) != null)
                    .map(question -> new ReviewAnswer(
                            question,
                            answers.get(question) != Found.FAULT,
                            Objects.requireNonNullElse(remarks.get(question), "")
                                    .strip()))
                    .toList();
        }
    }

    @ModelAttribute
    void choices(@PathVariable("id") RequestId id, Officer by, Model model) {
        requests.get(id, by);
        model.addAttribute("questions", ReviewQuestion.values());
        model.addAttribute("found", Found.values());
        model.addAttribute("returnTo", returning.choices(id, by));
        model.addAttribute("reviewed", reviewAnswers.of(id));
        model.addAttribute("secrecyReview", secrecyReviews.of(id).orElse(null));
        model.addAttribute("secrecyResults", SecrecyReview.Result.values());
        Optional<Decision> drafted = decisions.of(id);
        model.addAttribute(
                "secrecyAsked",
                drafted.filter(draft -> secrecy.isAsked(by.agencyId(), draft)).isPresent());
        model.addAttribute(
                "unreviewed", drafted.filter(draft -> !draft.isReviewed()).isPresent());
    }

    @GetMapping("/requests/{id}/review")
    String reviewForm(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") ReviewForm form) {
        reviewAnswers.of(id).forEach(answer -> {
            form.answers.put(answer.question(), answer.fine() ? Found.FINE : Found.FAULT);
            form.remarks.put(answer.question(), answer.remark());
        });
        lookedAt(form, id, secrecyReviews.lastNamedBy(by).orElse(""));
        return "decision/review";
    }

    /** What was found out before a return; else today, and the likely name. */
    private void lookedAt(ReviewForm form, RequestId id, String name) {
        form.secrecyOn = LocalDate.now(clock);
        form.secrecyReviewer = name;
        secrecyReviews.of(id).ifPresent(review -> {
            form.secrecyReviewer = review.reviewer();
            form.secrecyOn = review.on();
            form.secrecyResult = review.result();
            form.secrecyRemark = review.remark();
        });
    }

    @PostMapping("/requests/{id}/review")
    String review(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") ReviewForm form,
            BindingResult errors) {
        if (form.answer == Answer.PASSED && form.secrecyResult != null) {
            FormErrors.need(errors, "secrecyReviewer", form.secrecyReviewer, "decision.secrecy.reviewerMissing");
            FormErrors.need(errors, "secrecyOn", form.secrecyOn, "decision.secrecy.dayMissing");
        }
        return FormErrors.none(errors, () -> {
                    if (form.answer == Answer.PASSED) {
                        decisionMaking.passReview(
                                id, form.version, form.reviewAnswers(), form.secrecy(), form.comment, by);
                    } else {
                        decisionMaking.returnFromReview(
                                id, form.version, form.reviewAnswers(), form.to, form.comment, by);
                    }
                })
                ? "redirect:/requests/" + id
                : "decision/review";
    }

    @GetMapping("/requests/{id}/approval")
    String approvalForm(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") ReviewForm form) {
        lookedAt(form, id, by.name());
        return "decision/approval";
    }

    @PostMapping("/requests/{id}/approval")
    String approve(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") ReviewForm form,
            BindingResult errors) {
        return FormErrors.none(errors, () -> {
                    if (form.answer == Answer.PASSED) {
                        decisionMaking.approve(id, form.version, form.secrecy(), form.comment, form.despite, by);
                    } else {
                        decisionMaking.returnFromApproval(id, form.version, form.to, form.comment, by);
                    }
                })
                ? "redirect:/requests/" + id
                : "decision/approval";
    }

    @GetMapping("/requests/{id}/endorsement")
    String endorsementForm(@PathVariable("id") RequestId id, @ModelAttribute("form") ReviewForm form) {
        return "decision/endorsement";
    }

    @PostMapping("/requests/{id}/endorsement")
    String endorse(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") ReviewForm form,
            BindingResult errors) {
        return FormErrors.none(errors, () -> {
                    if (form.answer == Answer.PASSED) {
                        decisionMaking.endorse(id, form.version, form.comment, form.despite, by);
                    } else {
                        decisionMaking.returnFromEndorsement(id, form.version, form.to, form.comment, by);
                    }
                })
                ? "redirect:/requests/" + id
                : "decision/endorsement";
    }
}
