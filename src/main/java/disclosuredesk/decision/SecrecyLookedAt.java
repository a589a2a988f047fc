package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Nothing is given that was not looked at for secrecy (art. 17), unless the agency keeps that elsewhere ({@link Setting#SECRECY_REVIEW}). What
 * has been published already is not looked at again.
 */
@Component
public class SecrecyLookedAt implements ApprovalDemand {

    private static final int LONGEST_NAME = 100;

    private final SecrecyReviews reviews;
    private final Requests requests;
    private final Settings settings;
    private final AuditTrail audit;

    SecrecyLookedAt(SecrecyReviews reviews, Requests requests, Settings settings, AuditTrail audit) {
        this.reviews = reviews;
        this.requests = requests;
        this.settings = settings;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "secrecy";
    }

    /** Whether an answer gives something that has to be looked at. */
    public boolean isAsked(long agencyId, Decision decision) {
        return settings.of(agencyId, Setting.SECRECY_REVIEW) == 1 && gives(decision);
    }

    private static boolean gives(Decision decision) {
        return decision.parts().stream().anyMatch(part -> part.ground() == Ground.PROVIDED);
    }

    /**
     * Records what the legal reviewer was told, where it is asked.
     *
     * @param review null if there was none
     * @throws Refused invalid, at the field, if it is missing, incomplete, or speaks against the draft
     */
    void record(DisclosureRequest request, Decision draft, @Nullable SecrecyReview review, Officer by) {
        if (!isAsked(request.agencyId(), draft)) {
            return;
        }
        if (review == null) {
            throw Refused.invalid("secrecyResult", "decision.secrecy.missing");
        }
        requests.requirePossible(request, review.on(), "secrecyOn");
        if (review.reviewer().isBlank() || review.reviewer().length() > LONGEST_NAME) {
            throw Refused.invalid("secrecyReviewer", "decision.secrecy.reviewerMissing");
        }
        boolean against = review.result() == SecrecyReview.Result.NOT_DISCLOSABLE
                || review.result() == SecrecyReview.Result.IN_PART && draft.outcome() == Outcome.R1;
        if (against) {
            throw Refused.invalid(
                    "secrecyResult", "decision.secrecy.against", draft.outcome().fullLabel());
        }
        SecrecyReview kept = new SecrecyReview(
                review.reviewer().strip(),
                review.on(),
                review.result(),
                review.remark().strip());
        reviews.save(request.id(), kept);
        audit.record(new SecrecyReviewed(request.id(), kept.on(), kept.reviewer(), kept.result(), kept.remark()), by);
    }

    @Override
    public void require(DecisionApproved approved, Decision signed, Officer by) {
        RequestId request = approved.request();
        if (isAsked(by.agencyId(), signed) && reviews.of(request).isEmpty()) {
            throw Refused.conflict("decision.secrecy.notOnFile");
        }
    }
}
