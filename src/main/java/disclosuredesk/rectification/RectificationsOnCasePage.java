package disclosuredesk.rectification;

import disclosuredesk.agencies.Role;
import disclosuredesk.requests.CasePanel;
import disclosuredesk.requests.Offer;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the page of a case: the rectifications that name it; one can be registered once the case was answered. */
@Configuration(proxyBeanMethods = false)
class RectificationsOnCasePage {

    @Bean
    CasePanel rectificationsPanel(Rectifications rectifications) {
        return new CasePanel(
                "rectifications",
                opened -> Optional.of(rectifications.of(opened.id()).stream()
                                .map(rectifications::line)
                                .toList())
                        .filter(all -> !all.isEmpty()));
    }

    @Bean
    Offer rectificationOffer() {
        return new Offer("rectification", Set.of(Role.CLERK), Offer.When.ANSWERED);
    }
}
