package disclosuredesk.decision;

import disclosuredesk.requests.VoidObstacle;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import org.springframework.stereotype.Component;

/** What was decided was a request (作废 is for what never was one). */
@Component
class SignedDecisions implements VoidObstacle {

    private final Decisions decisions;

    SignedDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void requireVoidable(RequestId request) {
        if (decisions.of(request).filter(Decision::isApproved).isPresent()) {
            throw Refused.conflict("decision.voidObstacle");
        }
    }
}
