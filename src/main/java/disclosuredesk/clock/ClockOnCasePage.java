package disclosuredesk.clock;

import disclosuredesk.agencies.Role;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.requests.Offer;
import disclosuredesk.requests.OpenedCase;
import disclosuredesk.workflow.CalendarStep;
import disclosuredesk.workflow.CaseProcess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the pages of the desk; its panel of a case is the desk's. */
@Configuration(proxyBeanMethods = false)
class ClockOnCasePage {

    /** Once, and only while the period has not ended. */
    @Bean
    Offer extensionOffer(CaseProcess process, Deadlines deadlines, Clock clock) {
        return new Offer(
                "extension",
                Set.of(Role.CLERK),
                Offer.When.UNANSWERED,
                opened -> isPossible(opened, ExtensionApproved.class, Extending.PROPOSAL, process)
                        && !process.standsAt(opened.id(), Extending.APPROVAL_STEP)
                        && deadlines
                                .of(opened)
                                .filter(deadline -> isRunning(deadline, LocalDate.now(clock)))
                                .isPresent());
    }

    @Bean
    Offer reasonsOffer(CaseProcess process) {
        return new Offer(
                "reasons",
                Set.of(Role.CLERK),
                Offer.When.UNANSWERED,
                opened -> isPossible(opened, ReasonsAsked.class, Excess.ASKING, process));
    }

    @Bean
    Offer amendmentOffer() {
        return new Offer("amendment", Set.of(Role.HEAD), Offer.When.UNANSWERED);
    }

    /** It is the applicant's own time. */
    @Bean
    CalendarStep reasonsStep() {
        return new CalendarStep(Excess.REASONS_STEP);
    }

    private static boolean isPossible(
            OpenedCase opened, Class<? extends CaseEvent> done, String message, CaseProcess process) {
        return opened.standing().stream().noneMatch(entry -> entry.is(done)) && process.accepts(opened.id(), message);
    }

    private static boolean isRunning(Deadline deadline, LocalDate today) {
        LocalDate last = deadline.formal();
        return last == null || !today.isAfter(last);
    }
}
