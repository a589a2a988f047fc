package disclosuredesk.decision;

import disclosuredesk.clock.ClockFact;
import disclosuredesk.clock.FactSource;
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
}
