package disclosuredesk.holding;

import disclosuredesk.agencies.Role;
import disclosuredesk.requests.AgencyContinued;
import disclosuredesk.requests.DepartmentAssigned;
import disclosuredesk.requests.RequestRegistered;
import disclosuredesk.requests.RequestStageChanged;
import disclosuredesk.workflow.StepTaken;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the holders right without a click, in the transaction of the act: who registers a case handles it, who does a
 * step that nobody had claimed handles it from then on, a case given to another department waits there to be claimed, and
 * how far it is stands beside its holders.
 */
@Component
class HoldersFollow {

    private final Holders holders;
    private final Clock clock;

    HoldersFollow(Holders holders, Clock clock) {
        this.holders = holders;
        this.clock = clock;
    }

    @EventListener
    void registered(RequestRegistered event) {
        holders.registrar(event.request());
    }

    @EventListener
    void taken(StepTaken step) {
        holders.add(step.request(), Role.valueOf(step.role()), step.by().id(), LocalDateTime.now(clock));
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
