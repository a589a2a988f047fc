package disclosuredesk.clock;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.PaperKind;
import disclosuredesk.requests.Papers;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

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
    private final Papers papers;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    Excess(Requests requests, Papers papers, CaseProcess process, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.papers = papers;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts the question into a letter; nothing is sent yet.
     *
     * @param dueOn the last day the notice gives
     * @param finding the number or frequency found, and why it exceeds what is reasonable
     * @param outside whether the letter was made outside this system and is filed by itself
     * @throws Refused conflict if a letter is on file already
     */
    public void prepare(RequestId id, int version, LocalDate dueOn, String finding, boolean outside, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        process.turn(id, ASKING, by);
        LocalDate today = LocalDate.now(clock);
        if (!dueOn.isAfter(today)) {
            throw Refused.invalid("dueOn", "clock.rule.reasonsTooEarly");
        }
        requireText(finding, "finding");
        if (audit.latest(id, ReasonsAsked.class).isPresent()) {
            throw Refused.conflict("clock.excess.askedAlready");
        }
        Optional<Papers.Filed> paper = papers.of(id, PaperKind.REASONS_NOTICE);
        if (paper.isPresent() && (!paper.get().isOutside() || prepared(id).isPresent())) {
            throw Refused.conflict("requests.paper.there");
        }
        audit.record(new ReasonsPrepared(id, today, dueOn, finding), by);
        if (!outside && paper.isEmpty()) {
            papers.make(request, PaperKind.REASONS_NOTICE, by);
        }
    }

    /**
     * The letter went out: the applicant is asked.
     *
     * @throws Refused invalid if the day cannot be; conflict if no letter is on file
     */
    public void ask(RequestId id, int version, LocalDate sentOn, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, ASKING, by);
        ReasonsPrepared prepared = prepared(id).orElseThrow(() -> Refused.conflict("requests.paper.none"));
        requests.requirePossible(request, sentOn, "sentOn");
        if (!prepared.dueOn().isAfter(sentOn) || !prepared.dueOn().isAfter(LocalDate.now(clock))) {
            throw Refused.invalid("sentOn", "clock.rule.reasonsTooEarly");
        }
        if (audit.latest(id, ReasonsAsked.class).isPresent()) {
            throw Refused.conflict("clock.excess.askedAlready");
        }
        audit.record(new ReasonsAsked(id, sentOn, prepared.dueOn(), prepared.finding()), by);
        process.complete(turn, Map.of());
    }

    private Optional<ReasonsPrepared> prepared(RequestId id) {
        return audit.latest(id, ReasonsPrepared.class).map(entry -> audit.as(ReasonsPrepared.class, entry));
    }

    /** What is prepared and still to be sent, or is to be prepared anew because its letter was voided. */
    @EachTime
    public Optional<ReasonsPrepared> preparedReasons(RequestId id, Officer by) {
        requests.get(id, by);
        return audit.latest(id, ReasonsAsked.class).isPresent() ? Optional.empty() : prepared(id);
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
