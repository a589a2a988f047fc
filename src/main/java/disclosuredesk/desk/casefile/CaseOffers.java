package disclosuredesk.desk.casefile;

import disclosuredesk.requests.Offer;
import disclosuredesk.requests.OpenedCase;
import disclosuredesk.shared.RequestId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be begun on a case at any step, as the modules offer it. */
@Component
class CaseOffers {

    /** How the offers stand beside each other; one that is not named comes last. */
    static final List<String> ORDER = List.of(
            "correction-notice",
            "return",
            "opinion",
            "parts",
            "assistance",
            "conferral",
            "extension",
            "reasons",
            "fee",
            "amendment",
            "go-on",
            "forwarding",
            "reopening",
            "restriction",
            "remedy",
            "rectification");

    private final List<Offer> offers;

    CaseOffers(List<Offer> offers) {
        this.offers = inOrder(offers);
    }

    static List<Offer> inOrder(List<Offer> offers) {
        return offers.stream()
                .sorted(Comparator.comparingInt(CaseOffers::place).thenComparing(Offer::page))
                .toList();
    }

    private static int place(Offer offer) {
        int place = ORDER.indexOf(offer.page());
        return place < 0 ? ORDER.size() : place;
    }

    /** The pages of what the officer can begin now; on what never was a request, nothing. */
    List<String> pages(OpenedCase opened) {
        return offers.stream()
                .filter(offer -> offer.isOpen(opened))
                .map(Offer::page)
                .toList();
    }

    /** Whether the form of the page is shown although its step is not open. */
    boolean areShownAnywhere(String page, RequestId id) {
        return offers.stream()
                .anyMatch(offer ->
                        offer.page().equals(page) && offer.shownAnywhere().test(id));
    }
}
