package disclosuredesk.registration;

import disclosuredesk.requests.DraftDays;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Doer;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes drafts of registrations nobody went on with; the page that lists them tells the day. How many stands in the security ledger. */
@Component
public class ForgettingRegistrationDrafts {

    private final RegistrationMails mails;
    private final RegistrationFiles files;
    private final DraftDays days;
    private final SecurityTrail trail;
    private final Clock clock;

    ForgettingRegistrationDrafts(
            RegistrationMails mails, RegistrationFiles files, DraftDays days, SecurityTrail trail, Clock clock) {
        this.mails = mails;
        this.files = files;
        this.days = days;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return how many drafts were deleted */
    @Transactional
    public int forget() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime before = days.before(now);
        int deleted = days.forget(now);
        mails.forget(before);
        files.forget(before);
        if (deleted > 0) {
            trail.record(new DraftsForgotten(deleted), Doer.system(SecurityTrail.INSTALLATION));
        }
        return deleted;
    }

    /** Every few hours; where the reminders are not scheduled, neither is this. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "disclosuredesk.reminders.scheduled", havingValue = "true")
    static class Every {

        private final ForgettingRegistrationDrafts forgetting;

        Every(ForgettingRegistrationDrafts forgetting) {
            this.forgetting = forgetting;
        }

        @Scheduled(initialDelayString = "PT13M", fixedDelayString = "PT6H")
        void forget() {
            forgetting.forget();
        }
    }
}
