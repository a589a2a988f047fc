package disclosuredesk.release;

import disclosuredesk.requests.CasePanel;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the page of a case: the files that may go out. */
@Configuration(proxyBeanMethods = false)
class ReleaseOnCasePage {

    @Bean
    CasePanel informationPanel(InformationFiles files) {
        return new CasePanel(
                "information", opened -> Optional.of(files.of(opened.id())).filter(all -> !all.isEmpty()));
    }
}
