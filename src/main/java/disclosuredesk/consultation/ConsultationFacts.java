package disclosuredesk.consultation;

import disclosuredesk.clock.ClockFact;
import disclosuredesk.clock.FactSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the events of this module are to the clock. */
@Configuration(proxyBeanMethods = false)
class ConsultationFacts {

    @Bean
    FactSource<ConsultationOpened> consultationOpened() {
        return new FactSource<>(
                ConsultationOpened.class,
                event ->
                        new ClockFact.ConsultationSent(event.consultation(), event.asked(), event.party(), event.on()));
    }

    @Bean
    FactSource<ConsultationDelivered> consultationDelivered() {
        return new FactSource<>(
                ConsultationDelivered.class,
                event -> new ClockFact.ConsultationDelivered(event.consultation(), event.on()));
    }

    @Bean
    FactSource<ConsultationEnded> consultationEnded() {
        return new FactSource<>(
                ConsultationEnded.class, event -> new ClockFact.ConsultationAnswered(event.consultation(), event.on()));
    }
}
