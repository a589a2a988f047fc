package disclosuredesk.clock.process;

import disclosuredesk.audit.AuditTrail;
import disclosuredesk.clock.ReasonsAsked;
import disclosuredesk.clock.ReasonsEnded;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The applicant gave no reasons in the period of the notice (art. 35); whether they were due is now for the clerk. */
@Component
class EndReasonsPeriod implements Step {

    private final Requests requests;
    private final AuditTrail audit;

    EndReasonsPeriod(Requests requests, AuditTrail audit) {
        this.requests = requests;
        this.audit = audit;
    }

    @Override
    public Map<String, Object> take(RequestId id) {
        DisclosureRequest request = requests.takeForSystem(id);
        var asked = audit.as(
                ReasonsAsked.class, audit.latest(id, ReasonsAsked.class).orElseThrow());
        audit.record(new ReasonsEnded(id, asked.dueOn(), false, ""), Doer.system(request.agencyId()));
        return Map.of();
    }
}
