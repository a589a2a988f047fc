package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.consultation.Consultations;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import org.springframework.stereotype.Component;

/** Nobody answers while somebody is still being asked; the head may decide to go on without an opinion. */
@Component
class OpinionsIn implements ApprovalDemand {

    private final Consultations consultations;

    OpinionsIn(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public String name() {
        return "opinions";
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
        if (consultations.isAwaited(request)) {
            throw Refused.conflict("decision.opinionsOut");
        }
    }
}
