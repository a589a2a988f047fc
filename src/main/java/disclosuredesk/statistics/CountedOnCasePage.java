package disclosuredesk.statistics;

import disclosuredesk.requests.CasePanel;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the page of a case: in which cell of which year it counts, and why. */
@Configuration(proxyBeanMethods = false)
class CountedOnCasePage {

    @Bean
    CasePanel countedPanel(CountedYears years) {
        return new CasePanel(
                "counted", opened -> Optional.of(years.of(opened.request())).filter(all -> !all.isEmpty()));
    }
}
