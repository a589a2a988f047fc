package disclosuredesk.letters;

import disclosuredesk.decision.Decisions;
import disclosuredesk.requests.CasePanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the page of a case. */
@Configuration(proxyBeanMethods = false)
class LettersOnCasePage {

    /** The answer as it would be issued now, while it is a draft. */
    @Bean
    CasePanel letterPanel(Decisions decisions, DecisionLetters letters) {
        return new CasePanel(
                "letter",
                opened -> decisions
                        .of(opened)
                        .filter(one -> !one.isApproved())
                        .flatMap(draft -> letters.preview(opened.request(), draft)));
    }

    @Bean
    CasePanel deliveryPanel(Deliveries deliveries) {
        return new CasePanel("delivery", deliveries::of);
    }
}
