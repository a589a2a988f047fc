package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.FirstStep;
import disclosuredesk.workflow.WorkItem;
import java.util.List;

/**
 * Return (退回) of a request to an earlier step at any time before the answer is signed, by the disclosure office: a third
 * party turns up while drafting (art. 32), more has to be searched for (art. 36), another department keeps the information.
 * What was done stays in the ledger, the reply period runs on. Reviewer, head and leader return from their own steps
 * ({@link DecisionMaking}); a correction is asked for by {@link disclosuredesk.requests.Examining#askForCorrection}.
 */
@Act(@Does(step = CaseProcess.RETURN, page = "return"))
public class Returning {

    private final Requests requests;
    private final Returns returns;
    private final CaseProcess process;

    Returning(Requests requests, Returns returns, CaseProcess process) {
        this.requests = requests;
        this.returns = returns;
        this.process = process;
    }

    /** The steps the request may be taken back to now, by whoever's turn it is to do so. */
    @EachTime
    public List<FirstStep> choices(RequestId id, Officer by) {
        return returns.choices(requests.get(id, by));
    }

    /** Whether the officer can return the request now. */
    @EachTime
    public boolean isPossible(RequestId id, Officer by) {
        return by.is(Role.CLERK) && !choices(id, by).isEmpty();
    }

    /**
     * Takes the request back.
     *
     * @throws Refused conflict once it is signed; forbidden to any but a clerk; invalid without a reason or if it cannot go there
     */
    public void goBack(RequestId id, int version, FirstStep to, String reason, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turnToReturn(id, by);
        returns.record(request, to, reason, by);
        process.goBack(turn, to);
    }
}
