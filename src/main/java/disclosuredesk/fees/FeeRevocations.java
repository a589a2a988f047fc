package disclosuredesk.fees;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.audit.FactAmended;
import disclosuredesk.audit.FactRevoked;
import disclosuredesk.audit.Revocation;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How a fee notice is taken back, and how its row follows an amended day. A payment is only ever given its right day. */
@Component
class FeeRevocations implements Revocation {

    private final Fees fees;
    private final CaseProcess process;
    private final AuditTrail audit;

    FeeRevocations(Fees fees, CaseProcess process, AuditTrail audit) {
        this.fees = fees;
        this.process = process;
        this.audit = audit;
    }

    @Override
    public Class<? extends CaseEvent> fact() {
        return FeeAsked.class;
    }

    @Override
    public void revoke(RequestId request, AuditEntry entry) {
        if (!process.standsAt(request, Charging.PAYMENT_STEP)) {
            throw Refused.conflict("clock.amend.movedOn");
        }
        fees.delete(request);
        process.undo(request, Charging.PAYMENT_STEP);
    }

    @EventListener({FactAmended.class, FactRevoked.class})
    void follow(CaseEvent event) {
        RequestId id = event.request();
        audit.latest(id, FeeAsked.class).ifPresent(entry -> fees.receivedOn(id, entry.happenedOn()));
        audit.latest(id, FeePaid.class)
                .ifPresent(entry -> fees.pay(
                        id, entry.happenedOn(), audit.as(FeePaid.class, entry).receipt()));
    }
}
