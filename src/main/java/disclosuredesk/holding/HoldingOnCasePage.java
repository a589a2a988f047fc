package disclosuredesk.holding;

import disclosuredesk.requests.CasePanel;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the page of a case: who handles it. */
@Configuration(proxyBeanMethods = false)
class HoldingOnCasePage {

    @Bean
    CasePanel holdingPanel(Holdings holdings) {
        return new CasePanel("holding", opened -> Optional.of(holdings.of(opened)));
    }
}
