package disclosuredesk.agencies;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets sessions that are over every hour; where the reminders are not scheduled, neither is this. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "disclosuredesk.reminders.scheduled", havingValue = "true")
class ForgettingSessions {

    private final Sessions sessions;

    ForgettingSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT1H")
    void forget() {
        sessions.forget();
    }
}
