package disclosuredesk.backup;

import java.time.Clock;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Makes a backup every night where a folder for them is named ({@code disclosuredesk.backup.folder}), and throws away the oldest. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "disclosuredesk.reminders.scheduled", havingValue = "true")
class BackupSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);

    private final BackingUp backingUp;
    private final BackupFolder folder;
    private final Clock clock;

    BackupSchedule(BackingUp backingUp, BackupFolder folder, Clock clock) {
        this.backingUp = backingUp;
        this.folder = folder;
        this.clock = clock;
    }

    @Scheduled(cron = "${disclosuredesk.backup.at}", zone = "Asia/Shanghai")
    void backUp() {
        folder.path().ifPresent(path -> {
            String name = BackupFolder.name(LocalDateTime.now(clock));
            Manifest made = backingUp.write(path.resolve(name));
            int thrownAway = folder.throwAwayOld();
            LOG.info("已备份\t{}\t{}行\t删去旧备份{}份", name, made.rows(), thrownAway);
        });
    }
}
