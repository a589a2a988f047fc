package disclosuredesk.consultation;

import disclosuredesk.agencies.Role;
import disclosuredesk.requests.CasePanel;
import disclosuredesk.requests.Offer;
import disclosuredesk.requests.OpenedCase;
import disclosuredesk.workflow.CaseProcess;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the page of a case. */
@Configuration(proxyBeanMethods = false)
class ConsultationOnCasePage {

    @Bean
    CasePanel consultationsPanel(Consultations consultations) {
        return new CasePanel(
                "consultations", opened -> Optional.of(consultations.of(opened)).filter(all -> !all.isEmpty()));
    }

    /** An opinion is recorded wherever the request has gone meanwhile. */
    @Bean
    Offer opinionOffer(Consultations consultations, CaseProcess process) {
        return new Offer(
                "opinion",
                Set.of(Role.CLERK),
                Offer.When.UNANSWERED,
                opened -> isAwaited(consultations, opened) && !process.standsAt(opened.id(), Consulting.OPINION_STEP),
                consultations::isAwaited);
    }

    @Bean
    Offer goOnOffer(Consultations consultations) {
        return new Offer("go-on", Set.of(Role.HEAD), Offer.When.UNANSWERED, opened -> isAwaited(consultations, opened));
    }

    private static boolean isAwaited(Consultations consultations, OpenedCase opened) {
        return consultations.of(opened).stream().anyMatch(Consultation::isOpen);
    }
}
