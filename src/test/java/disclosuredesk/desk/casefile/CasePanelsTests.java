package disclosuredesk.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.requests.CasePanel;
import disclosuredesk.requests.Offer;
import disclosuredesk.testing.PageTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The modules bring the panels of a case page, the desk their order; neither is without the other. */
@PageTest
class CasePanelsTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern PLACE =
            Pattern.compile("~\\{[\\w/-]+ :: panel\\(\\$\\{file\\.shown\\('([\\w-]+)'\\)}\\)}");
    private static final Pattern ASKED = Pattern.compile("file\\.shown\\('([\\w-]+)'\\)");

    @Autowired
    private List<CasePanel> panels;

    private static List<String> found(Pattern pattern, Path template) throws IOException {
        return pattern.matcher(Files.readString(template))
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    @Test
    void leftStandsWhatIsReadRightWhatIsDone() throws IOException {
        assertThat(found(PLACE, TEMPLATES.resolve("desk/case.html")))
                .containsExactly(
                        "anonymised",
                        "restriction",
                        "letter",
                        "request",
                        "files",
                        "exchange",
                        "correction",
                        "search",
                        "parts",
                        "consultations",
                        "cooperation",
                        "decision",
                        "remedies",
                        "rectifications",
                        "deadline",
                        "holding",
                        "pieces",
                        "stages",
                        "fee",
                        "same-applicant",
                        "information",
                        "dossier",
                        "counted",
                        "read-from-above",
                        "recent");
    }

    @Test
    void everyPanelHasItsPlaceAndEveryPlaceItsPanel() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".html")).toList()) {
                asked.addAll(found(ASKED, template));
            }
        }
        assertThat(panels).extracting(CasePanel::name).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void aPanelIsFoundByItsNameAndNoTwoHaveOne() {
        CasePanel fee = new CasePanel("fee", opened -> Optional.empty());
        assertThat(new CasePanels(List.of(fee)).named("fee")).isSameAs(fee);
        assertThatThrownBy(() -> new CasePanels(List.of(fee)).named("fees")).hasMessageContaining("fees");
        assertThatThrownBy(() -> new CasePanels(List.of(fee, fee)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fee");
    }

    @Test
    void anOfferStandsAtItsPlaceAndOneWithoutAPlaceLast() {
        List<Offer> offers = Stream.of("weather", "remedy", "fee", "almanac", "return")
                .map(page -> new Offer(page, Set.of(), Offer.When.ALWAYS))
                .toList();
        assertThat(CaseOffers.inOrder(offers))
                .extracting(Offer::page)
                .containsExactly("return", "fee", "remedy", "almanac", "weather");
    }
}
