package disclosuredesk.fees;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.clock.Deadlines;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The processing fee (信息处理费) of art. 42: asked for by a notice within the reply period, paid or not paid. */
@Act({@Does(step = Charging.ASKING, page = "fee"), @Does(step = Charging.PAYMENT_STEP, page = "payment")})
public class Charging {

    /** The message that asks for the fee, and the one that it was paid. */
    public static final String ASKING = "feeAsked";

    public static final String PAYMENT_STEP = "feePaid";

    private final Requests requests;
    private final Fees fees;
    private final Papers papers;
    private final Deadlines deadlines;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    Charging(
            Requests requests,
            Fees fees,
            Papers papers,
            Deadlines deadlines,
            CaseProcess process,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.fees = fees;
        this.papers = papers;
        this.deadlines = deadlines;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts the fee into a letter; nothing is sent yet. The amount is computed, never typed.
     *
     * @param outside whether the letter was made outside this system and is filed by itself
     * @throws Refused invalid if nothing is to be paid or the reply period is over; conflict if a letter is on file already
     */
    public void prepare(
            RequestId id, int version, FeeNotice.Basis basis, int units, int unitsBefore, boolean outside, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        process.turn(id, ASKING, by);
        if (units < 1 || units > ProcessingFee.MOST || unitsBefore < 0 || unitsBefore > ProcessingFee.MOST - units) {
            throw Refused.invalid("units", "fees.unitsImpossible");
        }
        LocalDate today = LocalDate.now(clock);
        FeeNotice notice = new FeeNotice(basis, units, unitsBefore, today, today, null, null);
        if (notice.amount() == 0) {
            throw Refused.invalid("units", "fees.nothingToPay");
        }
        requireInTime(id, today, "units");
        if (fees.of(id).isPresent()) {
            throw Refused.conflict("fees.askedAlready");
        }
        Optional<Papers.Filed> paper = papers.of(id, PaperKind.FEE_NOTICE);
        if (paper.isPresent() && (!paper.get().isOutside() || prepared(id).isPresent())) {
            throw Refused.conflict("requests.paper.there");
        }
        audit.record(new FeePrepared(id, today, notice.amount(), notice.computation(), basis, units, unitsBefore), by);
        if (!outside && paper.isEmpty()) {
            papers.make(request, PaperKind.FEE_NOTICE, by);
        }
    }

    /**
     * The letter went out, and when the applicant got it.
     *
     * @throws Refused invalid if the notice came after the reply period, or its days cannot be; conflict if no letter is on file
     */
    public void ask(RequestId id, int version, LocalDate sentOn, LocalDate receivedOn, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, ASKING, by);
        requests.requirePossible(request, sentOn, "sentOn");
        requests.requireNotFuture(receivedOn, "receivedOn");
        if (receivedOn.isBefore(sentOn)) {
            throw Refused.invalid("receivedOn", "fees.receivedBeforeSent", sentOn);
        }
        requireInTime(id, sentOn, "sentOn");
        if (fees.of(id).isPresent()) {
            throw Refused.conflict("fees.askedAlready");
        }
        FeeNotice notice = prepared(id)
                .orElseThrow(() -> Refused.conflict("requests.paper.none"))
                .sent(sentOn, receivedOn);
        fees.insert(id, notice);
        audit.record(new FeeAsked(id, notice.receivedOn(), notice.sentOn(), notice.amount(), notice.computation()), by);
        process.complete(turn, Map.of());
    }

    private void requireInTime(RequestId id, LocalDate on, String field) {
        LocalDate due =
                deadlines.facts(id).map(known -> deadlines.of(known).formal()).orElse(null);
        if (due != null && on.isAfter(due)) {
            throw Refused.invalid(field, "fees.tooLate", due);
        }
    }

    private Optional<FeePrepared> prepared(RequestId id) {
        return audit.latest(id, FeePrepared.class).map(entry -> audit.as(FeePrepared.class, entry));
    }

    /** What is prepared and still to be sent, or is to be prepared anew because its letter was voided. */
    @EachTime
    public Optional<FeePrepared> preparedFee(RequestId id, Officer by) {
        requests.get(id, by);
        return fees.of(id).isPresent() ? Optional.empty() : prepared(id);
    }

    /**
     * Records that all of the fee was paid.
     *
     * @param receipt number of the 财政票据
     */
    public void settle(RequestId id, int version, LocalDate paidOn, String receipt, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, PAYMENT_STEP, by);
        requests.requirePossible(request, paidOn, "paidOn");
        FeeNotice notice = fees.of(id).orElseThrow();
        if (paidOn.isBefore(notice.receivedOn())) {
            throw Refused.invalid("paidOn", "clock.rule.paidBeforeAsked", paidOn, notice.receivedOn());
        }
        if (receipt.isBlank()) {
            throw Refused.invalid("receipt", "fees.receiptMissing");
        }
        record(id, paidOn, receipt, by);
        process.complete(turn, Map.of());
    }

    /** The payment alone, for an act that moves the process by itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(RequestId id, LocalDate paidOn, String receipt, Officer by) {
        fees.pay(id, paidOn, receipt);
        audit.record(new FeePaid(id, paidOn, fees.of(id).orElseThrow().amount(), receipt), by);
    }
}
