package disclosuredesk.decision.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Legal review and approval of a draft: passed on or sent back. */
@Controller
class ReviewController {

    private final Requests requests;
    private final DecisionMaking decisionMaking;

    ReviewController(Requests requests, DecisionMaking decisionMaking) {
        this.requests = requests;
        this.decisionMaking = decisionMaking;
    }

    /** What review or approval came to. */
    enum Answer {
        PASSED,
        RETURNED
    }

    static class ReviewForm {
        public int version = -1;
        @NotNull(message = "{decision.review.answerMissing}")
        public @Nullable Answer answer;
        @Size(max = 2000, message = "{decision.tooLong}")
        public String comment = "";
        @Size(max = 1000, message = "{decision.tooLong}")
        public String despite = "";
    }

    @ModelAttribute("answers")
    Answer[] answers() {
        return Answer.values();
    }

    @GetMapping("/requests/{id}/review")
    String reviewForm(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") ReviewForm form) {
        form.version = requests.get(id, by).version();
        return "decision/review";
    }

    @PostMapping("/requests/{id}/review")
    String review(@PathVariable("id") RequestId id, Officer by, @Valid @ModelAttribute("form") ReviewForm form,
            BindingResult errors) {
        return FormErrors.none(errors, () -> {
            if (form.answer == Answer.PASSED) {
                decisionMaking.passReview(id, form.version, form.comment, by);
            } else {
                decisionMaking.returnFromReview(id, form.version, form.comment, by);
            }
        }) ? "redirect:/requests/" + id : "decision/review";
    }

    @GetMapping("/requests/{id}/approval")
    String approvalForm(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") ReviewForm form) {
        form.version = requests.get(id, by).version();
        return "decision/approval";
    }

    @PostMapping("/requests/{id}/approval")
    String approve(@PathVariable("id") RequestId id, Officer by, @Valid @ModelAttribute("form") ReviewForm form,
            BindingResult errors) {
        return FormErrors.none(errors, () -> {
            if (form.answer == Answer.PASSED) {
                decisionMaking.approve(id, form.version, form.comment, form.despite, by);
            } else {
                decisionMaking.returnFromApproval(id, form.version, form.comment, by);
            }
        }) ? "redirect:/requests/" + id : "decision/approval";
    }
}
