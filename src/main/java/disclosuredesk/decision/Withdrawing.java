package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.time.LocalDate;
import java.util.Map;

/** Withdrawal (撤回) by the applicant, possible until the answer has been delivered. */
@Act(@Does(step = Withdrawing.STEP, page = "withdrawal"))
public class Withdrawing {

    /** Name of the message that ends the handling at any open step. */
    public static final String STEP = "requestWithdrawn";

    private final Requests requests;
    private final CaseProcess process;

    Withdrawing(Requests requests, CaseProcess process) {
        this.requests = requests;
        this.process = process;
    }

    /**
     * Records the applicant's written withdrawal; the request counts in row （六） of its year.
     *
     * @param on the day the withdrawal came in
     */
    public void withdraw(RequestId id, int version, LocalDate on, String note, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, STEP, by);
        requests.requirePossible(request, on, "withdrawnOn");
        if (note.isBlank()) {
            throw Refused.invalid("note", "decision.withdrawal.noteMissing");
        }
        requests.close(Outcome.R6_3.name(), new RequestWithdrawn(id, on, note), by);
        process.complete(turn, Map.of());
    }
}
