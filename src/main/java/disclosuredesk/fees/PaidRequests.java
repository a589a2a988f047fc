package disclosuredesk.fees;

import disclosuredesk.requests.VoidObstacle;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import org.springframework.stereotype.Component;

/** What somebody paid for was a request. */
@Component
class PaidRequests implements VoidObstacle {

    private final Fees fees;

    PaidRequests(Fees fees) {
        this.fees = fees;
    }

    @Override
    public void requireVoidable(RequestId request) {
        if (fees.of(request).filter(fee -> fee.paidOn() != null).isPresent()) {
            throw Refused.conflict("fees.voidObstacle");
        }
    }
}
