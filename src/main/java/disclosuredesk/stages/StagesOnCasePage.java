package disclosuredesk.stages;

import disclosuredesk.requests.CasePanel;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the page of a case: its stages with their limits. */
@Configuration(proxyBeanMethods = false)
class StagesOnCasePage {

    @Bean
    CasePanel stagesPanel(StageDays days) {
        return new CasePanel("stages", opened -> Optional.of(days.of(opened)).filter(lines -> !lines.isEmpty()));
    }
}
