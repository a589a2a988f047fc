package disclosuredesk.cooperation;

import disclosuredesk.clock.ClockFact.BesideBegun;
import disclosuredesk.clock.ClockFact.BesideEnded;
import disclosuredesk.clock.FactSource;
import disclosuredesk.clock.TimeLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What help and conferrals are to the clock: limits of the agency's own beside the main way. */
@Configuration(proxyBeanMethods = false)
class CooperationFacts {

    @Bean
    FactSource<AssistanceAsked> assistanceAsked() {
        return new FactSource<>(
                AssistanceAsked.class,
                event -> new BesideBegun(
                        TimeLimit.ASSISTANCE, event.assistance(), event.asked(), event.on(), event.workingDays()));
    }

    @Bean
    FactSource<AssistanceAnswered> assistanceAnswered() {
        return new FactSource<>(
                AssistanceAnswered.class,
                event -> new BesideEnded(TimeLimit.ASSISTANCE, event.assistance(), event.on()));
    }

    @Bean
    FactSource<AssistanceClosed> assistanceClosed() {
        return new FactSource<>(
                AssistanceClosed.class, event -> new BesideEnded(TimeLimit.ASSISTANCE, event.assistance(), event.on()));
    }

    @Bean
    FactSource<ConferralConvened> conferralConvened() {
        return new FactSource<>(
                ConferralConvened.class,
                event ->
                        new BesideBegun(TimeLimit.CONFERRAL, event.conferral(), null, event.on(), event.workingDays()));
    }

    @Bean
    FactSource<ConferralConcluded> conferralConcluded() {
        return new FactSource<>(
                ConferralConcluded.class, event -> new BesideEnded(TimeLimit.CONFERRAL, event.conferral(), event.on()));
    }

    @Bean
    FactSource<ConferralCalledOff> conferralCalledOff() {
        return new FactSource<>(
                ConferralCalledOff.class, event -> new BesideEnded(TimeLimit.CONFERRAL, event.conferral(), event.on()));
    }
}
