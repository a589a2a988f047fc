package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.cooperation.Conferrals;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import org.springframework.stereotype.Component;

/** What was conferred about is not passed over: of each conclusion it is said whether the draft follows it, and if not, why. An open one stops nothing. */
@Component
class ConferralsWeighed implements ApprovalDemand {

    private final Conferrals conferrals;

    ConferralsWeighed(Conferrals conferrals) {
        this.conferrals = conferrals;
    }

    @Override
    public String name() {
        return "conferrals";
    }

    @Override
    public void requireOfDraft(RequestId request, Decision draft, Officer by) {
        require(request);
    }

    @Override
    public void require(DecisionApproved approved, Decision signed, Officer by) {
        require(approved.request());
    }

    private void require(RequestId request) {
        if (conferrals.isUnweighed(request)) {
            throw Refused.conflict("decision.conferralUnweighed");
        }
    }
}
