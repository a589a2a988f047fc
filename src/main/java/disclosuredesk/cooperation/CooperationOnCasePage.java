package disclosuredesk.cooperation;

import disclosuredesk.agencies.Role;
import disclosuredesk.requests.CasePanel;
import disclosuredesk.requests.Offer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the page of a case. */
@Configuration(proxyBeanMethods = false)
class CooperationOnCasePage {

    /** Help and conferrals of one case. */
    record Cooperation(List<AssistanceView> assistances, List<ConferralView> conferrals) {

        /** The answers that are still awaited. */
        public List<AssistanceView> awaited() {
            return assistances.stream().filter(one -> one.of().isAwaited()).toList();
        }

        /** The conferrals that go on. */
        public List<ConferralView> open() {
            return conferrals.stream().filter(one -> one.of().isOpen()).toList();
        }

        /** Those whose conclusion the draft has still to weigh. */
        public List<ConferralView> unweighed() {
            return in(Conferral.State.CONCLUDED).toList();
        }

        /** Those the draft departs from. */
        public List<ConferralView> departed() {
            return in(Conferral.State.WEIGHED)
                    .filter(one -> one.of().weighing() == Conferral.Weighing.DEPARTED)
                    .toList();
        }

        /** Whether who drafts, reviews or signs has to know something of it. */
        public boolean isWorthSaying() {
            return !awaited().isEmpty()
                    || !open().isEmpty()
                    || !unweighed().isEmpty()
                    || !departed().isEmpty();
        }

        private Stream<ConferralView> in(Conferral.State state) {
            return conferrals.stream().filter(one -> one.of().state() == state);
        }
    }

    @Bean
    CasePanel cooperationPanel(AssistanceViews assistances, ConferralViews conferrals) {
        return new CasePanel(
                "cooperation",
                opened -> Optional.of(new Cooperation(assistances.of(opened.id()), conferrals.of(opened.id())))
                        .filter(one -> !one.assistances().isEmpty()
                                || !one.conferrals().isEmpty()));
    }

    @Bean
    Offer assistanceOffer() {
        return new Offer("assistance", Set.of(Role.CLERK, Role.HANDLER), Offer.When.UNANSWERED);
    }

    @Bean
    Offer conferralOffer() {
        return new Offer("conferral", Set.of(Role.CLERK, Role.HANDLER, Role.HEAD), Offer.When.UNANSWERED);
    }
}
