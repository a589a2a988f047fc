package disclosuredesk.requests;

import disclosuredesk.agencies.Role;
import disclosuredesk.workflow.CalendarStep;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the pages of the desk. */
@Configuration(proxyBeanMethods = false)
class RequestOnCasePage {

    @Bean
    CasePanel correctionPanel(Corrections corrections) {
        return new CasePanel("correction", opened -> corrections.of(opened.id()));
    }

    /** Who else may be its applicant is looked for by the page's own model. */
    @Bean
    CasePanel sameApplicantPanel() {
        return new CasePanel("same-applicant", opened -> Optional.of(opened.id()));
    }

    /** It is the applicant's own time. */
    @Bean
    CalendarStep correctionStep() {
        return new CalendarStep(Correcting.STEP);
    }

    @Bean
    CasePanel restrictionPanel(Restrictions restrictions) {
        return new CasePanel("restriction", opened -> restrictions.of(opened.id()));
    }

    @Bean
    Offer restrictionOffer() {
        return new Offer("restriction", Set.of(Role.HEAD), Offer.When.ALWAYS);
    }

    @Bean
    CaseRight contactRight() {
        return new CaseRight("contact", ShowingContact.HANDLING, Offer.When.ALWAYS);
    }

    @Bean
    CaseRight amendmentRight() {
        return new CaseRight("registration-amendment", AmendingRegistration.ROLES, Offer.When.ALWAYS);
    }

    @Bean
    CaseRight voidingRight() {
        return new CaseRight("voiding", AmendingRegistration.ROLES, Offer.When.UNARCHIVED);
    }

    @Bean
    Offer correctionNoticeOffer(Examining examining) {
        return new Offer(
                "correction-notice",
                Set.of(Role.CLERK),
                Offer.When.UNANSWERED,
                opened -> examining.isCorrectable(opened.id(), opened.by()));
    }
}
