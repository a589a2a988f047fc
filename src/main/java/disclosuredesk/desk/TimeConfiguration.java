package disclosuredesk.desk;

import disclosuredesk.calendar.MovableClock;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** The one clock of the system, in the zone of the law. Acts that lose a race are tried again. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class TimeConfiguration {

    @Bean
    @Profile("prod")
    Clock clock() {
        return Clock.system(MovableClock.ZONE);
    }

    /** The demo and rehearsals fill in the past; in production time cannot be moved. */
    @Bean
    @Profile("!prod")
    MovableClock movableClock() {
        return new MovableClock();
    }
}
