package disclosuredesk.remedies;

import disclosuredesk.requests.VoidObstacle;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import org.springframework.stereotype.Component;

/** What somebody took to a review or to court was a request. */
@Component
class DisputedRequests implements VoidObstacle {

    private final Remedies remedies;

    DisputedRequests(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void requireVoidable(RequestId request) {
        if (remedies.of(request).stream().anyMatch(remedy -> !remedy.isVoid())) {
            throw Refused.conflict("remedies.voidObstacle");
        }
    }
}
