package disclosuredesk.desk.drafts;

import disclosuredesk.requests.DraftDays;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets old drafts every few hours; where the reminders are not scheduled, neither is this. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "disclosuredesk.reminders.scheduled", havingValue = "true")
class ForgettingDrafts {

    /** How long it is remembered that a form was sent: longer than a save can be on its way. */
    private static final Duration SENT = Duration.ofDays(1);

    private final FormDrafts drafts;
    private final DraftDays days;
    private final Clock clock;

    ForgettingDrafts(FormDrafts drafts, DraftDays days, Clock clock) {
        this.days = days;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT6H")
    void forget() {
        LocalDateTime now = LocalDateTime.now(clock);
        drafts.forget(days.before(now), now.minus(SENT));
    }
}
