package disclosuredesk.clock;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/**
 * Requests whose number or frequency clearly exceeds what is reasonable (art. 35): the applicant is asked for his
 * reasons; unreasonable ones lead to 不予处理, reasonable ones may lead to a later, reasonable day. The reply period goes
 * on meanwhile: nothing in the text stops it.
 */
@Act({
    @Does(step = Excess.ASKING, page = "reasons"),
    @Does(step = Excess.REASONS_STEP, page = "reasons-received"),
    @Does(step = Excess.JUDGING_STEP, page = "reasons-judgement")
})
public class Excess {

    /** The message that asks, the message that brings the reasons, the step that judges them. */
    public static final String ASKING = "reasonsAsked";

    public static final String REASONS_STEP = "reasonsReceived";
    public static final String JUDGING_STEP = "judgeReasons";

    private final Requests requests;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    Excess(Requests requests, CaseProcess process, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for the reasons.
     *
     * @param finding the number or frequency found, and why it exceeds what is reasonable
     * @param dueOn the last day the notice gives
     */
    public void ask(RequestId id, int version, LocalDate askedOn, LocalDate dueOn, String finding, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, ASKING, by);
        requests.requirePossible(request, askedOn, "askedOn");
        if (!dueOn.isAfter(askedOn) || !dueOn.isAfter(LocalDate.now(clock))) {
            throw Refused.invalid("dueOn", "clock.rule.reasonsTooEarly");
        }
        requireText(finding, "finding");
        if (audit.latest(id, ReasonsAsked.class).isPresent()) {
            throw Refused.conflict("clock.excess.askedAlready");
        }
        audit.record(new ReasonsAsked(id, askedOn, dueOn, finding), by);
        process.complete(turn, Map.of());
    }

    /** The applicant gave his reasons. */
    public void receive(RequestId id, int version, LocalDate receivedOn, String reasons, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, REASONS_STEP, by);
        requests.requirePossible(request, receivedOn, "receivedOn");
        LocalDate asked = audit.latest(id, ReasonsAsked.class).orElseThrow().happenedOn();
        if (receivedOn.isBefore(asked)) {
            throw Refused.invalid("receivedOn", "clock.excess.receivedBeforeAsked", asked);
        }
        requireText(reasons, "reasons");
        audit.record(new ReasonsEnded(id, receivedOn, true, reasons), by);
        process.complete(turn, Map.of());
    }

    /**
     * The reasons are reasonable but the period is too short: a later day is set, of which the applicant was told.
     *
     * @param until the new last day, in the future
     */
    public void postpone(RequestId id, int version, LocalDate until, String reason, Officer by) {
        requests.take(id, version, by);
        WorkItem turn = process.turn(id, JUDGING_STEP, by);
        LocalDate today = LocalDate.now(clock);
        if (!until.isAfter(today)) {
            throw Refused.invalid("until", "clock.excess.untilPast");
        }
        if (!audit.latest(id, ReasonsEnded.class)
                .map(entry -> audit.as(ReasonsEnded.class, entry).given())
                .orElse(false)) {
            throw Refused.invalid("answer", "clock.excess.noReasons");
        }
        requireText(reason, "reason");
        audit.record(new AnswerPostponed(id, today, until, reason), by);
        process.complete(turn, Map.of());
    }

    /** The reasons are unreasonable, or none were given: the answer will be 不予处理 (art. 35), to be drafted as ever. */
    public void findUnreasonable(RequestId id, int version, String reason, Officer by) {
        requests.take(id, version, by);
        WorkItem turn = process.turn(id, JUDGING_STEP, by);
        requireText(reason, "reason");
        audit.record(new ExcessFound(id, LocalDate.now(clock), reason), by);
        process.complete(turn, Map.of());
    }

    private static void requireText(String text, String field) {
        if (text.isBlank()) {
            throw Refused.invalid(field, "clock.reasonMissing");
        }
    }
}
