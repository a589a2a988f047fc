package disclosuredesk.decision;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.CaseReturned;
import disclosuredesk.requests.CorrectionAsked;
import disclosuredesk.requests.RequestAccepted;
import disclosuredesk.requests.RequestConcluded;
import disclosuredesk.requests.SimpleProcedureTaken;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.FirstStep;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The short way (简易程序) an agency may switch on ({@link disclosuredesk.agencies.Setting#SIMPLE_PROCEDURE}): what is at hand and given in full
 * goes from the draft to the head. The drafter still does not sign, and what is given is still looked at for secrecy (art. 17), by the head.
 * A case leaves it as soon as it is taken back further than to the draft.
 */
@Component
public class SimpleProcedure {

    private final AuditTrail audit;

    SimpleProcedure(AuditTrail audit) {
        this.audit = audit;
    }

    /** Whether the request is on the short way now. */
    public boolean isTaken(RequestId request) {
        return isTaken(audit.standing(request));
    }

    /** The same of a ledger that was read already. */
    boolean isTaken(List<AuditEntry> standing) {
        return standing.stream()
                .filter(this::decidesTheWay)
                .reduce((first, second) -> second)
                .filter(entry -> entry.is(SimpleProcedureTaken.class))
                .isPresent();
    }

    private boolean decidesTheWay(AuditEntry entry) {
        return entry.is(SimpleProcedureTaken.class)
                || entry.is(RequestAccepted.class)
                || entry.is(RequestConcluded.class)
                || entry.is(CorrectionAsked.class)
                || entry.is(CaseReturned.class)
                        && audit.as(CaseReturned.class, entry).returnTo() != FirstStep.DRAFT;
    }

    /** Whether an answer on the ground may take the short way: everything is given, or where to find it is told (art. 36 items 1 and 2). */
    public static boolean fits(Ground ground) {
        return ground.givesInformation();
    }

    /**
     * The answer to the process's question after the draft.
     *
     * @throws Refused invalid, at the part, if the case is on the short way and does not give everything
     */
    String afterDraft(RequestId request, Decision draft) {
        if (!isTaken(request)) {
            return "ORDINARY";
        }
        for (int i = 0; i < draft.parts().size(); i++) {
            if (!fits(draft.parts().get(i).ground())) {
                throw Refused.invalid("parts[" + i + "].ground", "decision.simple.onlyProvided");
            }
        }
        return "SIMPLE";
    }
}
