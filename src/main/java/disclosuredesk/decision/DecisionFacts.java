package disclosuredesk.decision;

import disclosuredesk.clock.ClockFact;
import disclosuredesk.clock.FactSource;
import disclosuredesk.clock.TimeLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the events of this module are to the clock. */
@Configuration(proxyBeanMethods = false)
class DecisionFacts {

    @Bean
    FactSource<AnswerProposed> proposed() {
        return new FactSource<>(AnswerProposed.class, event -> new ClockFact.Handled(event.on()));
    }

    @Bean
    FactSource<AssignmentReturned> returned() {
        return new FactSource<>(AssignmentReturned.class, event -> new ClockFact.Handled(event.on()));
    }

    @Bean
    FactSource<RequestAbandoned> abandoned() {
        return new FactSource<>(RequestAbandoned.class, event -> new ClockFact.Concluded(event.on()));
    }

    @Bean
    FactSource<RequestUnpaid> unpaid() {
        return new FactSource<>(RequestUnpaid.class, event -> new ClockFact.Concluded(event.on()));
    }

    @Bean
    FactSource<RequestWithdrawn> withdrawn() {
        return new FactSource<>(RequestWithdrawn.class, event -> new ClockFact.Concluded(event.on()));
    }

    @Bean
    FactSource<PartAssigned> partAssigned() {
        return new FactSource<>(
                PartAssigned.class,
                event -> new ClockFact.BesideBegun(
                        TimeLimit.PART, event.part(), event.department(), event.on(), event.workingDays()));
    }

    @Bean
    FactSource<PartAnswered> partAnswered() {
        return new FactSource<>(
                PartAnswered.class, event -> new ClockFact.BesideEnded(TimeLimit.PART, event.part(), event.on()));
    }

    @Bean
    FactSource<PartReturned> partReturned() {
        return new FactSource<>(
                PartReturned.class, event -> new ClockFact.BesideEnded(TimeLimit.PART, event.part(), event.on()));
    }

    @Bean
    FactSource<PartClosed> partClosed() {
        return new FactSource<>(
                PartClosed.class, event -> new ClockFact.BesideEnded(TimeLimit.PART, event.part(), event.on()));
    }
}
