package disclosuredesk.rectification;

import disclosuredesk.requests.VoidObstacle;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import org.springframework.stereotype.Component;

/** What gave the information that somebody wants corrected was a request. */
@Component
class RectifiedRequests implements VoidObstacle {

    private final Rectifications rectifications;

    RectifiedRequests(Rectifications rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    public void requireVoidable(RequestId request) {
        if (rectifications.of(request).stream().anyMatch(one -> one.withdrawn() == null)) {
            throw Refused.conflict("rectification.voidObstacle");
        }
    }
}
