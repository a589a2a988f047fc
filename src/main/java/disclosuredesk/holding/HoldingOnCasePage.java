package disclosuredesk.holding;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.CasePanel;
import disclosuredesk.requests.CaseRight;
import disclosuredesk.requests.Offer;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the page of a case: who handles it. */
@Configuration(proxyBeanMethods = false)
class HoldingOnCasePage {

    @Bean
    CaseRight urgingRight() {
        return new CaseRight("urging", Officer.WHOLE_AGENCY, Offer.When.UNARCHIVED);
    }

    @Bean
    CaseRight supervisionRight() {
        return new CaseRight("supervision", Supervising.ISSUERS, Offer.When.ALWAYS);
    }

    @Bean
    CasePanel holdingPanel(Holdings holdings) {
        return new CasePanel("holding", opened -> Optional.of(holdings.of(opened)));
    }
}
