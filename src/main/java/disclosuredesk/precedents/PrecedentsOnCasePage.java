package disclosuredesk.precedents;

import disclosuredesk.decision.Ground;
import disclosuredesk.decision.SuggestedGrounds;
import disclosuredesk.requests.CasePanel;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the page of a case, from the moment a ground is proposed until it is answered. */
@Configuration(proxyBeanMethods = false)
class PrecedentsOnCasePage {

    /** What was answered before on the grounds that are proposed or drafted; none may be. */
    record Beside(List<Ground> grounds, List<Precedent> precedents) {}

    @Bean
    CasePanel precedentsPanel(Precedents precedents, SuggestedGrounds suggested) {
        return new CasePanel("precedents", opened -> {
            if (opened.request().isClosed()) {
                return Optional.empty();
            }
            List<Ground> grounds = suggested.of(opened);
            return grounds.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Beside(grounds, precedents.near(opened.request(), grounds, opened.by())));
        });
    }
}
