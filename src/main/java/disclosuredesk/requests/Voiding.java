package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.Motion.Kind;
import disclosuredesk.requests.Motion.State;
import disclosuredesk.requests.Motion.VoidBasis;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Voiding (作废) of a registration that never was a request: entered twice, or as a test. One officer moves it with a reason, the
 * head, another person, confirms it, and that is final. What has been answered was a request and cannot be void; a request
 * wrongly voided is registered anew.
 */
@Act
public class Voiding {

    private final Requests requests;
    private final Motions motions;
    private final List<VoidObstacle> obstacles;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    Voiding(
            Requests requests,
            Motions motions,
            List<VoidObstacle> obstacles,
            CaseProcess process,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.motions = motions;
        this.obstacles = obstacles;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the officer may confirm what another moved. */
    public static boolean mayConfirm(Officer by) {
        return by.is(Role.HEAD);
    }

    /**
     * Moves that the registration is void.
     *
     * @param instead of a double registration, the number of the request that stays; otherwise empty
     * @throws Refused forbidden to any but clerk and head; invalid without a reason, or if there is no other such request;
     *     conflict if it has been answered, or something is moved already
     */
    public void move(RequestId id, VoidBasis basis, String instead, String reason, Officer by) {
        AmendingRegistration.requireOpenTo(by);
        requests.lock(id, by);
        requireVoidable(id);
        RequestId stays = basis == VoidBasis.DOUBLE ? stays(id, instead, by) : null;
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "requests.motion.reasonMissing");
        }
        motions.insert(id, Kind.VOIDING, reason.strip(), basis, stays, by);
        audit.record(new MotionMade(id, LocalDate.now(clock), Kind.VOIDING, reason.strip()), by);
    }

    /**
     * Confirms what another moved: the registration is void, its process ends.
     *
     * @throws Refused forbidden to any but a head other than who moved it; conflict if it is not open any more, has been answered
     *     since, or the request that should stay is void itself
     */
    public void confirm(RequestId id, int version, long motionId, Officer by) {
        if (!mayConfirm(by)) {
            throw Refused.forbidden("requests.voiding.headOnly");
        }
        requests.take(id, version, by);
        Motion motion = motions.requireOpen(id, motionId);
        VoidBasis basis = motion.basis();
        if (basis == null) {
            throw Refused.conflict("requests.motion.notOpen");
        }
        if (motion.isOf(by)) {
            throw Refused.forbidden("requests.motion.own");
        }
        requireVoidable(id);
        String instead = motion.instead() == null
                ? null
                : requests.requireNotVoid(requests.get(motion.instead(), by))
                        .number()
                        .toString();
        motions.decide(motion, State.CONFIRMED, null, by);
        requests.voidRequest(
                new RequestVoided(id, LocalDate.now(clock), basis, instead, motion.movedByName(), motion.reason()), by);
        process.end(id);
    }

    private void requireVoidable(RequestId id) {
        obstacles.forEach(obstacle -> obstacle.requireVoidable(id));
    }

    private @Nullable RequestId stays(RequestId id, String number, Officer by) {
        Optional<DisclosureRequest> other = RequestNumber.parse(number).flatMap(parsed -> requests.find(parsed, by));
        if (other.isEmpty() || other.get().id().equals(id) || other.get().isVoid()) {
            throw Refused.invalid("instead", "requests.voiding.insteadUnknown");
        }
        return other.get().id();
    }
}
