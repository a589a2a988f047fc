package disclosuredesk.holding;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** The answer of an organ to one that supervises it: by its head or a leader, in writing. */
@Act
public class AnsweringSupervisions {

    private final OrganSupervisions supervisions;
    private final AuditTrail audit;
    private final Clock clock;

    AnsweringSupervisions(OrganSupervisions supervisions, AuditTrail audit, Clock clock) {
        this.supervisions = supervisions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Answers the latest demand.
     *
     * @throws Refused not found; forbidden to the organ that demands; conflict, if it is answered or closed, or the other stands above it no more; invalid
     *     without a text
     */
    public void answer(long id, String reply, Officer by) {
        OrganSupervision seen = found(supervisions, id, by);
        if (seen.organId() != by.agencyId()) {
            throw Refused.forbidden("worklist.beneath.organOnly", seen.organ());
        }
        supervisions.lock(id);
        OrganSupervision one = found(supervisions, id, by);
        if (!one.isAwaited()) {
            throw Refused.conflict("worklist.supervise.answered");
        }
        if (!supervisions.isInForce(one)) {
            throw Refused.conflict("worklist.beneath.ended", one.organ());
        }
        if (reply.isBlank()) {
            throw Refused.invalid("reply", "worklist.supervise.replyMissing");
        }
        LocalDate today = LocalDate.now(clock);
        audit.hold(Set.of(one.agencyId(), one.organId()));
        supervisions.answer(one.latest(), reply.strip(), today, by);
        audit.record(new SupervisionFromAboveAnswered(one.inItsLedger(), today, one.number(), reply.strip()), by);
        audit.record(
                new OrganSupervisionAnswered(one.reference(), today, one.number(), one.organ(), reply.strip()),
                Doer.another(one.agencyId(), one.organ()));
    }

    static OrganSupervision found(OrganSupervisions supervisions, long id, Officer by) {
        return supervisions.find(id, by).orElseThrow(() -> Refused.notFound("worklist.supervise.notFound"));
    }
}
