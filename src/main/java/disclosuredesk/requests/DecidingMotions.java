package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.Motion.State;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;

/** How a motion about a registration ends without anything changed: taken back by who moved it, or declined by another. */
@Act
public class DecidingMotions {

    private final Requests requests;
    private final Motions motions;
    private final AuditTrail audit;
    private final Clock clock;

    DecidingMotions(Requests requests, Motions motions, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.motions = motions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused forbidden to any but who moved it; conflict if it is not open any more */
    public void takeBack(RequestId id, long motionId, Officer by) {
        requests.lock(id, by);
        Motion motion = motions.requireOpen(id, motionId);
        if (!motion.isOf(by)) {
            throw Refused.forbidden("requests.motion.notOwn");
        }
        motions.decide(motion, State.TAKEN_BACK, null, by);
        audit.record(new MotionTakenBack(id, LocalDate.now(clock), motion.kind()), by);
    }

    /** @throws Refused forbidden to who moved it and to who could not confirm it; invalid without a reason; conflict if it is not open any more */
    public void decline(RequestId id, long motionId, String reason, Officer by) {
        AmendingRegistration.requireOpenTo(by);
        requests.lock(id, by);
        Motion motion = motions.requireOpen(id, motionId);
        if (motion.isOf(by)) {
            throw Refused.forbidden("requests.motion.own");
        }
        if (motion.kind() == Motion.Kind.VOIDING && !Voiding.mayConfirm(by)) {
            throw Refused.forbidden("requests.voiding.headOnly");
        }
        if (reason.isBlank()) {
            throw Refused.invalid("declineReason", "requests.motion.declineReasonMissing");
        }
        motions.decide(motion, State.DECLINED, reason.strip(), by);
        audit.record(
                new MotionDeclined(id, LocalDate.now(clock), motion.kind(), motion.movedByName(), reason.strip()), by);
    }
}
