package disclosuredesk.agencies;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets sessions that are over and attempts that count no more every hour; where the reminders are not scheduled, neither is this. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "disclosuredesk.reminders.scheduled", havingValue = "true")
class ForgettingSessions {

    private final Sessions sessions;
    private final SignInAttempts attempts;

    ForgettingSessions(Sessions sessions, SignInAttempts attempts) {
        this.sessions = sessions;
        this.attempts = attempts;
    }

    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT1H")
    void forget() {
        sessions.forget();
        attempts.forgetOld();
    }
}
