package disclosuredesk.letters;

import disclosuredesk.clock.ClockFact;
import disclosuredesk.clock.FactSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the events of this module are to the clock. */
@Configuration(proxyBeanMethods = false)
class LetterFacts {

    @Bean
    FactSource<DecisionDelivered> delivered() {
        return new FactSource<>(DecisionDelivered.class, event -> new ClockFact.Concluded(event.on()));
    }
}
