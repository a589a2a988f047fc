package disclosuredesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Ground;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who has many lines before him puts them in his order: every list that grows has heads that sort it. */
@PageTest
class SortedListsTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Tables whose lines are one case's, a form's or a report's: few, and in the order of what they say. */
    private static final Set<String> NO_LISTS = Set.of(
            "cooperation/conferral.html",
            "cooperation/case-cooperation.html",
            "materials/materials.html",
            "remedies/remedy.html",
            "letters/letter.html",
            "letters/letters.html",
            "stages/times.html",
            "stages/limits.html",
            "stages/case-stages.html",
            "statistics/figures.html",
            "statistics/remedies.html",
            "statistics/unit.html",
            "statistics/versions.html",
            "statistics/total.html",
            "statistics/own-duties.html",
            "statistics/total-behind.html",
            "statistics/differences.html",
            "statistics/table2.html",
            "statistics/case-counted.html",
            "statistics/period.html",
            "statistics/units.html",
            "statistics/chapter.html",
            "statistics/table4.html",
            "release/redaction.html",
            "release/release.html",
            "rectification/rectification.html",
            "clock/calendar.html",
            "clock/calendar-preview.html",
            "people/import.html",
            "status/status.html",
            "decision/review.html",
            "decision/case-parts.html",
            "decision/case-decision.html",
            "desk/clock.html",
            "desk/case-ledger.html",
            "desk/sign-in.html",
            "requests/motion.html",
            "consultation/case-consultations.html",
            "oversight/chains.html",
            "agencies/sessions.html",
            "seals/sheet.html");

    /** Lists that are in an order which is their sense. */
    private static final Map<String, String> ORDERED = Map.ofEntries(
            Map.entry(
                    "desk/worklist.html",
                    "the most urgent first: what is to be done next; whoever looks for one thing has the list of all cases"),
            Map.entry("desk/board.html", "figures, in the order of the process and of the law"),
            Map.entry("desk/board-week.html", "one printed sheet, the most urgent first"),
            Map.entry("desk/board-trend.html", "months"),
            Map.entry("desk/drafts.html", "an officer's own, the latest first, each kept for some days"),
            Map.entry("reminders/reminders.html", "unread first, then the most urgent, and no more than are shown"),
            Map.entry(
                    "precedents/case-precedents.html",
                    "only the latest are shown: another order would hide that there are others"),
            Map.entry("agencies/departments.html", "the order the organ gave its departments"),
            Map.entry("agencies/organs.html", "each organ beneath the one above it; changes the latest first"),
            Map.entry("desk/beneath.html", "each organ beneath the one above it, and few"),
            Map.entry("desk/passkeys.html", "ten at most"),
            Map.entry("desk/beneath-cases.html", "the most urgent first, over all organs: narrowed by organ and light"),
            Map.entry("worklist/organ-supervisions.html", "the latest first, and few"),
            Map.entry("agencies/leaves.html", "the first to begin first, and few"),
            Map.entry("exchange/exchange.html", "four short lists of what waits, each by its day"),
            Map.entry("statistics/requests.html", "the cases behind one figure, by number as the register has them"),
            Map.entry("desk/permissions.html", "acts, in the order of a request's life"),
            Map.entry("agencies/rights.html", "the latest first, as on the ledger; what waits is counted above"));

    @Autowired
    private ApplicationContext beans;

    @Test
    void everyTableOfManyLinesSortsOrSaysWhyNot() throws IOException {
        Set<String> unsorted = new HashSet<>();
        Set<String> sorted = new HashSet<>();
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(template);
                if (text.contains("class=\"dense")) {
                    boolean sorts = text.contains("sorted :: head") || text.contains("class=\"sort\"");
                    (sorts ? sorted : unsorted)
                            .add(TEMPLATES.relativize(template).toString());
                }
            }
        }
        assertThat(sorted).hasSizeGreaterThanOrEqualTo(10);
        Set<String> named = new HashSet<>(NO_LISTS);
        named.addAll(ORDERED.keySet());
        assertThat(unsorted).containsExactlyInAnyOrderElementsOf(named);
    }

    private record Listed(String address, Officer by, List<String> heads) {}

    @Test
    void everyHeadSortsBothWaysWithinTheFilterAndABadOneIsTheUsualOrder() {
        World world = new World(beans);
        Pages pages = new Pages(beans);
        world.archived(Ground.INTERNAL_AFFAIRS);
        world.delivered(Ground.PROVIDED);
        world.helpAsked(world.assigned(), world.otherDepartment);
        for (Listed list : List.of(
                new Listed("/letters?year=2026&", world.clerk, List.of("number", "kind", "issuedOn", "state")),
                new Listed("/withheld?", world.clerk, List.of("number", "decidedOn", "reviewOn")),
                new Listed("/officers?", world.administrator, List.of("login", "name", "department", "state")),
                new Listed("/assistance?", world.clerk, List.of("number", "askedOn", "due")),
                new Listed("/remedies?state=ALL&", world.clerk, List.of()),
                new Listed("/rectifications?state=ALL&", world.clerk, List.of()),
                new Listed("/complaints?", world.clerk, List.of()),
                new Listed("/duties?", world.clerk, List.of()))) {
            for (String head : list.heads) {
                assertThat(pages.get(list.address + "sort=" + head, list.by).html())
                        .as(list.address + head)
                        .contains("aria-sort=\"ascending\"", "sort=-" + head);
                assertThat(pages.get(list.address + "sort=-" + head, list.by).html())
                        .as(list.address + head)
                        .contains("aria-sort=\"descending\"");
            }
            for (String bad : List.of("", "-", "nothing", "number%3Bdrop", "%22%3E")) {
                Answer answer = pages.get(list.address + "sort=" + bad, list.by);
                assertThat(answer.status()).as(list.address + bad).isEqualTo(200);
                assertThat(answer.html()).as(list.address + bad).doesNotContain("aria-sort");
            }
        }
    }
}
