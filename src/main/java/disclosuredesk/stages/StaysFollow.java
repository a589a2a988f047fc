package disclosuredesk.stages;

import disclosuredesk.requests.RequestRegistered;
import disclosuredesk.workflow.StepTaken;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down how long a case lay at a stage, in the transaction of the act that ended it. */
@Component
class StaysFollow {

    private final Stays stays;
    private final Clock clock;

    StaysFollow(Stays stays, Clock clock) {
        this.stays = stays;
        this.clock = clock;
    }

    @EventListener
    void registered(RequestRegistered event) {
        stays.registered(event.request(), LocalDate.now(clock));
    }

    @EventListener
    void taken(StepTaken step) {
        HandlingStage.of(step.step())
                .ifPresent(stage -> stays.add(
                        step.request(), stage, step.by().id(), step.since().toLocalDate(), LocalDate.now(clock)));
    }
}
