package disclosuredesk.decision.process;

import disclosuredesk.decision.Outcome;
import disclosuredesk.decision.RequestAbandoned;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.Corrections;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.Step;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The correction did not come in its period: the request counts as abandoned and is no longer handled (art. 30). It is
 * closed on the last day of the period.
 */
@Component
class AbandonRequest implements Step {

    private final Requests requests;
    private final Corrections corrections;

    AbandonRequest(Requests requests, Corrections corrections) {
        this.requests = requests;
        this.corrections = corrections;
    }

    @Override
    public Map<String, Object> take(RequestId id) {
        DisclosureRequest request = requests.takeForSystem(id);
        LocalDate lastDay = corrections.of(id).map(CorrectionNotice::dueOn).orElseThrow();
        requests.close(Outcome.R6_1.name(), new RequestAbandoned(id, lastDay), Doer.system(request.agencyId()));
        return Map.of();
    }
}
