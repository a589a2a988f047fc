package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.audit.FactRevoked;
import disclosuredesk.fees.Charging;
import disclosuredesk.requests.Correcting;
import disclosuredesk.requests.Corrections;
import disclosuredesk.requests.Examining;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Reopening (恢复办理) of a request the process ended because a period had passed, when it turns out that the applicant
 * had corrected or paid in time and it was only recorded too late. It takes the head of the disclosure office.
 */
@Act
public class Reopening {

    /** Characters of a 财政票据's number on file. */
    private static final int LONGEST_RECEIPT = 200;

    private final Requests requests;
    private final Corrections corrections;
    private final Proposals proposals;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Clock clock;
    private final Correcting correcting;
    private final Charging charging;

    Reopening(
            Requests requests,
            Corrections corrections,
            Proposals proposals,
            CaseProcess process,
            AuditTrail audit,
            Clock clock,
            Correcting correcting,
            Charging charging) {
        this.requests = requests;
        this.corrections = corrections;
        this.proposals = proposals;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
        this.correcting = correcting;
        this.charging = charging;
    }

    /**
     * The corrected request had come in within the period: it is examined, its period counts from that day.
     *
     * @param receivedOn not after the last day of the correction period
     */
    public void correctedInTime(
            RequestId id, int version, LocalDate receivedOn, String content, String reason, Officer by) {
        AuditEntry ended = take(id, version, RequestAbandoned.class, reason, by);
        LocalDate lastDay = corrections.of(id).orElseThrow().dueOn();
        if (receivedOn.isAfter(lastDay)) {
            throw Refused.invalid("receivedOn", "decision.reopening.tooLate", lastDay);
        }
        revoke(id, ended, reason, by);
        correcting.record(id, receivedOn, content, by);
        process.reopen(id, Examining.STEP);
    }

    /**
     * The fee had been paid within the period: the handling goes on.
     *
     * @param paidOn not after the last day of the payment period
     */
    public void paidInTime(RequestId id, int version, LocalDate paidOn, String receipt, String reason, Officer by) {
        AuditEntry ended = take(id, version, RequestUnpaid.class, reason, by);
        if (paidOn.isAfter(ended.happenedOn())) {
            throw Refused.invalid("receivedOn", "decision.reopening.tooLate", ended.happenedOn());
        }
        if (receipt.isBlank()) {
            throw Refused.invalid("content", "fees.receiptMissing");
        }
        if (receipt.codePointCount(0, receipt.length())
                > LONGEST_RECEIPT) { // the field has room for a corrected request
            throw Refused.invalid("content", "fees.receiptTooLong", LONGEST_RECEIPT);
        }
        revoke(id, ended, reason, by);
        charging.record(id, paidOn, receipt, by);
        boolean examined = proposals.of(id).isPresent();
        process.reopen(id, examined ? DecisionMaking.DRAFT_STEP : Examining.STEP);
    }

    private AuditEntry take(RequestId id, int version, Class<? extends CaseEvent> end, String reason, Officer by) {
        if (!by.is(Role.HEAD)) {
            throw Refused.forbidden("clock.amend.headOnly");
        }
        requests.take(id, version, by);
        AuditEntry ended = audit.latest(id, end).orElseThrow(() -> Refused.conflict("decision.reopening.notEnded"));
        if (!process.isHandled(id)) {
            throw Refused.conflict("decision.reopening.archived");
        }
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "clock.reasonMissing");
        }
        return ended;
    }

    private void revoke(RequestId id, AuditEntry ended, String reason, Officer by) {
        requests.reopen(
                new FactRevoked(id, LocalDate.now(clock), ended.seq(), ended.event(), ended.happenedOn(), reason), by);
    }
}
