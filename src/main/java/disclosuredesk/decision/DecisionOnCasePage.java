package disclosuredesk.decision;

import disclosuredesk.agencies.Role;
import disclosuredesk.requests.CasePanel;
import disclosuredesk.requests.Offer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the page of a case. */
@Configuration(proxyBeanMethods = false)
class DecisionOnCasePage {

    /** Ends that can be taken back: not corrected, not paid. */
    private static final Set<String> REOPENED = Set.of(Outcome.R6_1.name(), Outcome.R6_2.name());

    /**
     * What was searched and proposed.
     *
     * @param proposal null while it is not proposed
     * @param earlier what was searched and proposed before it was searched for again
     */
    record Searched(
            SearchRecord search,
            @Nullable Proposal proposal,
            List<SearchFiles.Listed> files,
            List<Proposals.Searched> earlier) {}

    @Bean
    CasePanel searchPanel(Proposals proposals, SearchFiles files) {
        return new CasePanel(
                "search",
                opened -> proposals
                        .searchOf(opened.id())
                        .map(search -> new Searched(
                                search,
                                proposals.of(opened.id()).orElse(null),
                                files.of(opened.id()),
                                proposals.earlier(opened.id()))));
    }

    @Bean
    CasePanel decisionPanel(Decisions decisions) {
        return new CasePanel("decision", decisions::of);
    }

    /** A return is asked for by its own rule, not by whose turn it is. */
    @Bean
    Offer returnOffer(Returning returning) {
        return new Offer(
                "return",
                Set.of(Role.CLERK),
                Offer.When.UNANSWERED,
                opened -> returning.isPossible(opened.id(), opened.by()),
                id -> true);
    }

    @Bean
    Offer reopeningOffer() {
        return new Offer(
                "reopening",
                Set.of(Role.HEAD),
                Offer.When.UNARCHIVED,
                opened -> opened.request().outcome() != null
                        && REOPENED.contains(opened.request().outcome()));
    }
}
