package disclosuredesk.fees;

import disclosuredesk.clock.ClockFact;
import disclosuredesk.clock.FactSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the events of this module are to the clock. */
@Configuration(proxyBeanMethods = false)
class FeeFacts {

    @Bean
    FactSource<FeeAsked> feeAsked() {
        return new FactSource<>(FeeAsked.class, event -> new ClockFact.FeeAsked(event.on(), event.sentOn()));
    }

    @Bean
    FactSource<FeePaid> feePaid() {
        return new FactSource<>(FeePaid.class, event -> new ClockFact.FeePaid(event.on()));
    }
}
