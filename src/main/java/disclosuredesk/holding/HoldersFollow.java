package disclosuredesk.holding;

import disclosuredesk.agencies.Leaves;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.AgencyContinued;
import disclosuredesk.requests.DepartmentAssigned;
import disclosuredesk.requests.RequestRegistered;
import disclosuredesk.requests.RequestStageChanged;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.StepTaken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the holders right without a click, in the transaction of the act: who registers a case handles it, who does a
 * step that nobody had claimed handles it from then on, a case given to another department waits there to be claimed, and
 * how far it is stands beside its holders. A case of an officer on leave stays his while his deputy works on it, which the ledger says.
 */
@Component
class HoldersFollow {

    private final Holders holders;
    private final Leaves leaves;
    private final AuditTrail audit;
    private final Clock clock;

    HoldersFollow(Holders holders, Leaves leaves, AuditTrail audit, Clock clock) {
        this.holders = holders;
        this.leaves = leaves;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void registered(RequestRegistered event) {
        holders.registrar(event.request());
    }

    @EventListener
    void taken(StepTaken step) {
        Role role = Role.valueOf(step.role());
        if (!holders.add(step.request(), role, step.by().id(), LocalDateTime.now(clock))) {
            leaves.deputizing(step.by().id()).stream()
                    .filter(leave -> handles(leave.officerId(), step.request(), role))
                    .findFirst()
                    .ifPresent(leave -> audit.record(
                            new ActedForAbsent(
                                    step.request(),
                                    LocalDate.now(clock),
                                    step.by().name(),
                                    leave.officer()),
                            step.by()));
        }
    }

    private boolean handles(long officerId, RequestId request, Role role) {
        Holder holder = holders.of(request).get(role);
        return holder != null && holder.officerId() == officerId;
    }

    @EventListener
    void assigned(DepartmentAssigned event) {
        holders.remove(event.request(), Role.HANDLER);
    }

    /** Who held it works there no more. */
    @EventListener
    void continued(AgencyContinued event) {
        holders.removeAll(event.request());
    }

    @EventListener
    void moved(RequestStageChanged event) {
        holders.follow(event.request());
    }
}
