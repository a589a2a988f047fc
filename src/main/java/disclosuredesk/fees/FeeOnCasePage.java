package disclosuredesk.fees;

import disclosuredesk.agencies.Role;
import disclosuredesk.requests.CasePanel;
import disclosuredesk.requests.Offer;
import disclosuredesk.workflow.CaseProcess;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the page of a case. */
@Configuration(proxyBeanMethods = false)
class FeeOnCasePage {

    @Bean
    CasePanel feePanel(Fees fees) {
        return new CasePanel("fee", opened -> fees.of(opened.id()));
    }

    @Bean
    Offer feeOffer(CaseProcess process) {
        return new Offer(
                "fee",
                Set.of(Role.CLERK),
                Offer.When.UNANSWERED,
                opened -> opened.standing().stream().noneMatch(entry -> entry.is(FeeAsked.class))
                        && process.accepts(opened.id(), Charging.ASKING));
    }
}
