package disclosuredesk.remedies;

import disclosuredesk.requests.CasePanel;
import disclosuredesk.requests.Offer;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the page of a case: reviews and suits about it, voided ones too. */
@Configuration(proxyBeanMethods = false)
class RemediesOnCasePage {

    @Bean
    CasePanel remediesPanel(Remedies remedies, AnswerPeriods periods) {
        return new CasePanel(
                "remedies",
                opened -> Optional.of(remedies.of(opened.id()).stream()
                                .map(periods::line)
                                .toList())
                        .filter(all -> !all.isEmpty()));
    }

    @Bean
    Offer remedyOffer() {
        return new Offer("remedy", FilingRules.RECORDERS, Offer.When.ALWAYS);
    }
}
