package disclosuredesk.agencies;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A name that counts from a day to come is written into the organ's row when its day has come, for lists and checks that read the row; letters ask for
 * the name of their day, and are right from the first minute.
 */
@Component
@ConditionalOnProperty(name = "disclosuredesk.reminders.scheduled", havingValue = "true")
class NamesOfToday {

    private final Organs organs;
    private final Renamings renamings;

    NamesOfToday(Organs organs, Renamings renamings) {
        this.organs = organs;
        this.renamings = renamings;
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT1H")
    @Scheduled(cron = "5 0 0 * * *", zone = "Asia/Shanghai")
    @Transactional
    void write() {
        renamings.due().forEach(organs::nameOfToday);
    }
}
