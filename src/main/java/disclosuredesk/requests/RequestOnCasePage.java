package disclosuredesk.requests;

import disclosuredesk.agencies.Role;
import disclosuredesk.workflow.CalendarStep;
import java.util.Optional;
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
    Offer correctionNoticeOffer(Examining examining) {
        return new Offer(
                "correction-notice",
                opened -> opened.isOpenTo(Role.CLERK) && examining.isCorrectable(opened.id(), opened.by()));
    }
}
