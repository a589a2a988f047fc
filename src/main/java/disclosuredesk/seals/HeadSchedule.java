package disclosuredesk.seals;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Writes the heads down soon after the start, every ten minutes and at the end of the day; where reminders are not scheduled, neither is this. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "disclosuredesk.reminders.scheduled", havingValue = "true")
class HeadSchedule {

    private final Heads heads;

    HeadSchedule(Heads heads) {
        this.heads = heads;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT10M")
    @Scheduled(cron = "0 59 23 * * *", zone = "Asia/Shanghai")
    void writeDown() {
        heads.writeDown();
    }
}
