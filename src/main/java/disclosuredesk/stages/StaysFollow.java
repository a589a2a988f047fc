package disclosuredesk.stages;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.cooperation.AssistanceAnswered;
import disclosuredesk.cooperation.AssistanceAsked;
import disclosuredesk.cooperation.ConferralConcluded;
import disclosuredesk.cooperation.ConferralConvened;
import disclosuredesk.decision.PartAnswered;
import disclosuredesk.decision.PartAssigned;
import disclosuredesk.requests.RequestRegistered;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.StepTaken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down how long a case lay at a stage, in the transaction of the act that ended it. */
@Component
class StaysFollow {

    private final Stays stays;
    private final AuditTrail audit;
    private final Clock clock;

    StaysFollow(Stays stays, AuditTrail audit, Clock clock) {
        this.stays = stays;
        this.audit = audit;
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

    @EventListener
    void helped(AssistanceAnswered event) {
        ended(
                event.request(),
                AssistanceAsked.class,
                asked -> asked.assistance() == event.assistance(),
                HandlingStage.ASSISTANCE,
                event.getClass());
    }

    @EventListener
    void searched(PartAnswered event) {
        ended(
                event.request(),
                PartAssigned.class,
                assigned -> assigned.part() == event.part(),
                HandlingStage.SEARCH,
                event.getClass());
    }

    @EventListener
    void concluded(ConferralConcluded event) {
        ended(
                event.request(),
                ConferralConvened.class,
                convened -> convened.conferral() == event.conferral(),
                HandlingStage.CONFERRAL,
                event.getClass());
    }

    /** What runs beside the main way began with a fact of its own and has ended with the one just recorded. */
    private <E extends CaseEvent> void ended(
            RequestId request,
            Class<E> begun,
            Predicate<E> same,
            HandlingStage stage,
            Class<? extends CaseEvent> ended) {
        AuditEntry end = audit.latest(request, ended).orElseThrow();
        audit.standing(request).stream()
                .filter(entry -> entry.is(begun) && same.test(audit.as(begun, entry)))
                .findFirst()
                .ifPresent(entry -> stays.add(request, stage, end.officerId(), entry.happenedOn(), end.happenedOn()));
    }
}
