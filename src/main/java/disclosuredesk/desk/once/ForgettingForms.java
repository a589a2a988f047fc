package disclosuredesk.desk.once;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets the forms of long ago every few hours; where the reminders are not scheduled, neither is this. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "disclosuredesk.reminders.scheduled", havingValue = "true")
class ForgettingForms {

    private final FormSubmissions submissions;

    ForgettingForms(FormSubmissions submissions) {
        this.submissions = submissions;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void forget() {
        submissions.forgetOld();
    }
}
