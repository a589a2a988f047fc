package disclosuredesk.reminders;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Reminds soon after the start and then every quarter of an hour; a rehearsal and the tests do it by hand. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "disclosuredesk.reminders.scheduled", havingValue = "true")
class ReminderSchedule {

    private final Reminding reminding;

    ReminderSchedule(Reminding reminding) {
        this.reminding = reminding;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT15M")
    void remind() {
        reminding.remind();
    }
}
