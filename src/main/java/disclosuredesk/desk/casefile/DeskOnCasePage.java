package disclosuredesk.desk.casefile;

import disclosuredesk.requests.CasePanel;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the desk itself has on the page of a case. */
@Configuration(proxyBeanMethods = false)
class DeskOnCasePage {

    @Bean
    CasePanel deadlinePanel(ClockViews clocks) {
        return new CasePanel("deadline", clocks::of);
    }

    @Bean
    CasePanel requestPanel() {
        return new CasePanel("request", opened -> Optional.of(opened.request()));
    }

    @Bean
    CasePanel recentPanel(Timeline timeline) {
        return new CasePanel("recent", opened -> Optional.of(timeline.of(opened)));
    }
}
