package disclosuredesk.exchange;

import disclosuredesk.agencies.Role;
import disclosuredesk.requests.CasePanel;
import disclosuredesk.requests.Offer;
import disclosuredesk.requests.OpenedCase;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the page of a case: where it was handed on to, or came from. */
@Configuration(proxyBeanMethods = false)
class ExchangeOnCasePage {

    @Bean
    CasePanel exchangePanel(Forwardings forwardings) {
        return new CasePanel(
                "exchange", opened -> Optional.of(forwardings.of(opened)).filter(all -> !all.isEmpty()));
    }

    @Bean
    Offer forwardingOffer(Forwardings forwardings, NotResponsible answered) {
        return new Offer(
                "forwarding",
                Set.of(Role.CLERK),
                Offer.When.ANSWERED,
                opened -> answered.is(opened) && isNowhere(forwardings, opened));
    }

    /** Neither handed on nor waiting elsewhere; what came back can go to another agency. */
    private static boolean isNowhere(Forwardings forwardings, OpenedCase opened) {
        return forwardings.of(opened).stream()
                .filter(one -> one.request().equals(opened.id()))
                .allMatch(one -> one.state() == ForwardedRequest.State.RETURNED);
    }
}
