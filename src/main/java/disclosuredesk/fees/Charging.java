package disclosuredesk.fees;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.clock.Deadlines;
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
    private final Deadlines deadlines;
    private final CaseProcess process;
    private final AuditTrail audit;

    Charging(Requests requests, Fees fees, Deadlines deadlines, CaseProcess process, AuditTrail audit) {
        this.requests = requests;
        this.fees = fees;
        this.deadlines = deadlines;
        this.process = process;
        this.audit = audit;
    }

    /**
     * Records the fee notice and when the applicant got it. The amount is computed, never typed.
     *
     * @throws Refused invalid if nothing is to be paid, the notice came after the reply period, or its days cannot be
     */
    public void ask(RequestId id, int version, FeeNotice notice, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, ASKING, by);
        if (notice.units() < 1
                || notice.units() > ProcessingFee.MOST
                || notice.unitsBefore() < 0
                || notice.unitsBefore() > ProcessingFee.MOST - notice.units()) {
            throw Refused.invalid("units", "fees.unitsImpossible");
        }
        if (notice.amount() == 0) {
            throw Refused.invalid("units", "fees.nothingToPay");
        }
        requests.requirePossible(request, notice.sentOn(), "sentOn");
        requests.requireNotFuture(notice.receivedOn(), "receivedOn");
        if (notice.receivedOn().isBefore(notice.sentOn())) {
            throw Refused.invalid("receivedOn", "fees.receivedBeforeSent", notice.sentOn());
        }
        LocalDate due =
                deadlines.facts(id).map(known -> deadlines.of(known).formal()).orElse(null);
        if (due != null && notice.sentOn().isAfter(due)) {
            throw Refused.invalid("sentOn", "fees.tooLate", due);
        }
        if (fees.of(id).isPresent()) {
            throw Refused.conflict("fees.askedAlready");
        }
        fees.insert(id, notice);
        audit.record(new FeeAsked(id, notice.receivedOn(), notice.sentOn(), notice.amount(), notice.computation()), by);
        process.complete(turn, Map.of());
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
