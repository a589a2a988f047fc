package disclosuredesk.decision.process;

import disclosuredesk.clock.Deadlines;
import disclosuredesk.decision.Outcome;
import disclosuredesk.decision.RequestUnpaid;
import disclosuredesk.fees.Fees;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.Step;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The fee was not paid in its 20 working days: the request counts as abandoned and is no longer handled (109号). It is
 * closed on the last day of the period.
 */
@Component
class CloseUnpaid implements Step {

    private final Requests requests;
    private final Fees fees;
    private final Deadlines deadlines;

    CloseUnpaid(Requests requests, Fees fees, Deadlines deadlines) {
        this.requests = requests;
        this.fees = fees;
        this.deadlines = deadlines;
    }

    @Override
    public Map<String, Object> take(RequestId id) {
        DisclosureRequest request = requests.takeForSystem(id);
        LocalDate lastDay = deadlines
                .of(request.agencyId())
                .paymentDue(fees.of(id).orElseThrow().receivedOn());
        requests.close(Outcome.R6_2.name(), new RequestUnpaid(id, lastDay), Doer.system(request.agencyId()));
        return Map.of();
    }
}
