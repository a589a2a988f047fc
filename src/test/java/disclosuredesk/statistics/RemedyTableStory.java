package disclosuredesk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.checking.ReportChecks;
import disclosuredesk.remedies.DecidingRemedies;
import disclosuredesk.remedies.Filing;
import disclosuredesk.remedies.RecordingRemedies;
import disclosuredesk.remedies.Remedies;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyKind;
import disclosuredesk.remedies.RemedyResult;
import disclosuredesk.remedies.Stage;
import disclosuredesk.remedies.Standing;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Table 四 against a naive recount, day by day, of random histories recorded through the real acts; and the rules one by one. */
abstract class RemedyTableStory {

    private static final long SEED = Long.getLong("seed", 20_260_711L);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RemedyTable table;

    @Autowired
    private RecordingRemedies recording;

    @Autowired
    private DecidingRemedies deciding;

    @Autowired
    private Remedies remedies;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
        world.today(LocalDate.of(2026, 12, 31));
    }

    /** One instance as the recount remembers it. */
    private record Span(LocalDate filedOn, LocalDate decidedOn, RemedyResult result) {}

    /** One remedy as the recount remembers it. */
    private record Told(RemedyId id, Table4Row row, boolean counts, List<Span> spans) {

        boolean isPendingOn(LocalDate day) {
            return spans.stream()
                    .anyMatch(span -> !span.filedOn().isAfter(day)
                            && (span.decidedOn() == null || !span.decidedOn().isBefore(day)));
        }

        boolean isPendingIn(int year) {
            return counts
                    && LocalDate.of(year, 1, 1)
                            .datesUntil(LocalDate.of(year + 1, 1, 1))
                            .anyMatch(this::isPendingOn);
        }

        int columnOf(int year) {
            LocalDate last = LocalDate.of(year, 12, 31);
            int column = Table4.PENDING;
            for (Span span : spans) {
                if (!span.filedOn().isAfter(last)) {
                    column = span.decidedOn() == null || span.decidedOn().isAfter(last)
                            ? Table4.PENDING
                            : switch (span.result().effect()) {
                                case UPHELD -> Table4.UPHELD;
                                case CORRECTED -> Table4.CORRECTED;
                                case OTHER_RESULT -> Table4.OTHER;
                            };
                }
            }
            return column;
        }
    }

    private int version(RemedyId id) {
        return remedies.get(id, world.head).version();
    }

    private RemedyResult any(Random random, RemedyKind kind) {
        List<RemedyResult> results = RemedyResult.of(kind);
        return results.get(random.nextInt(results.size()));
    }

    private Told lived(Random random, int number) {
        LocalDate day = LocalDate.of(2023, 6, 1).plusDays(random.nextInt(1000));
        Table4Row row = Table4Row.values()[random.nextInt(3)];
        RemedyId id = RemedyId.random();
        Filing filing = row == Table4Row.REVIEW
                ? Filing.review(null, "第" + number + "件", "甲", "市政府", "复" + number, day, null)
                : Filing.suit(null, "第" + number + "件", "甲", "区法院", "诉" + number, day, null);
        boolean beside = row == Table4Row.SUIT_AFTER_REVIEW && random.nextInt(4) == 0;
        if (row == Table4Row.SUIT_AFTER_REVIEW) {
            filing = filing.after(null, beside, beside ? Standing.REVIEWING_ORGAN : Standing.ORIGINAL_ORGAN);
        }
        recording.file(id, filing, world.clerk);
        List<Span> spans = new ArrayList<>();
        Stage[] stages = Stage.values();
        for (int i = 0; i < stages.length; i++) {
            LocalDate filedOn = day;
            if (i > 0) {
                deciding.carryOn(id, version(id), stages[i], "上级法院", "", filedOn, world.clerk);
            }
            if (random.nextInt(5) == 0) {
                spans.add(new Span(filedOn, null, null));
                break;
            }
            RemedyResult result = any(random, filing.kind());
            LocalDate decidedOn = day.plusDays(random.nextInt(200));
            if (random.nextInt(4) == 0) { // first recorded wrongly
                deciding.decide(
                        id,
                        version(id),
                        any(random, filing.kind()),
                        day.plusDays(random.nextInt(200)),
                        "",
                        world.clerk);
                deciding.replaceResult(id, version(id), result, decidedOn, "", "误登", world.clerk);
            } else {
                deciding.decide(id, version(id), result, decidedOn, "", world.clerk);
            }
            spans.add(new Span(filedOn, decidedOn, result));
            day = decidedOn.plusDays(random.nextInt(120));
            if (row == Table4Row.REVIEW || random.nextInt(3) > 0) {
                break;
            }
        }
        boolean voided = random.nextInt(8) == 0;
        if (voided) {
            recording.voidEntry(id, version(id), "误登", world.head);
        }
        return new Told(id, row, !voided && !beside, spans);
    }

    @Test
    void equalsANaiveRecountOfRandomHistoriesAndEachFigureIsItsList() {
        world.today(LocalDate.of(2029, 12, 31));
        Random random = new Random(SEED);
        System.out.println("RemedyTableStory: -Dseed=" + SEED);
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            all.add(lived(random, i));
        }
        for (int year = 2022; year <= 2028; year++) {
            int shown = year;
            Table4 derived = table.derive(world.agency, year);
            assertThat(ReportChecks.table4(derived))
                    .as("seed %d, year %d", SEED, year)
                    .isEmpty();
            Set<RemedyId> counted = new HashSet<>();
            for (Table4Row row : Table4Row.values()) {
                for (int column = Table4.UPHELD; column <= Table4.TOTAL; column++) {
                    int cell = column;
                    List<RemedyId> naive = all.stream()
                            .filter(one -> one.row() == row
                                    && one.isPendingIn(shown)
                                    && (cell == Table4.TOTAL || one.columnOf(shown) == cell))
                            .map(Told::id)
                            .toList();
                    List<RemedyId> listed = table.remedies(world.agency, year, row, column).stream()
                            .map(CountedRemedy::id)
                            .toList();
                    assertThat(listed)
                            .as("seed %d, year %d, %s, column %d", SEED, year, row, column)
                            .containsExactlyInAnyOrderElementsOf(naive);
                    assertThat(derived.number(row, column)).isEqualTo(naive.size());
                    if (column != Table4.TOTAL) {
                        assertThat(listed).as("each is in one cell").allMatch(counted::add);
                    }
                }
            }
            assertThat(all.stream()
                            .filter(one -> one.counts()
                                    && one.isPendingOn(LocalDate.of(shown, 12, 31))
                                    && one.columnOf(shown) == Table4.PENDING))
                    .as("what is pending at New Year is counted in the next year too")
                    .allMatch(one -> one.isPendingIn(shown + 1));
        }
        assertThat(table.firstYear(world.agency, 2029)).isEqualTo(2023);
    }

    private RemedyId review(LocalDate filedOn) {
        RemedyId id = RemedyId.random();
        recording.file(id, Filing.review(null, "预算公开", "甲", "市政府", "", filedOn, null), world.clerk);
        return id;
    }

    private List<Integer> row(int year, Table4Row row) {
        return table.derive(world.agency, year).values().get(row);
    }

    @Test
    void whatIsPendingThisYearMovesToItsResultNextYearWithoutDoubleCount() {
        RemedyId id = review(LocalDate.of(2024, 11, 20));
        assertThat(row(2024, Table4Row.REVIEW)).containsExactly(0, 0, 0, 1, 1);
        deciding.decide(id, 0, RemedyResult.ANNULLED, LocalDate.of(2025, 1, 1), "", world.clerk);
        assertThat(row(2024, Table4Row.REVIEW))
                .as("the year that is over does not change")
                .containsExactly(0, 0, 0, 1, 1);
        assertThat(row(2025, Table4Row.REVIEW)).containsExactly(0, 1, 0, 0, 1);
        assertThat(row(2026, Table4Row.REVIEW)).containsExactly(0, 0, 0, 0, 0);
        assertThat(row(2023, Table4Row.REVIEW)).containsExactly(0, 0, 0, 0, 0);
    }

    @Test
    void decidedOnTheLastDayOfTheYearIsThatYears() {
        RemedyId id = review(LocalDate.of(2024, 12, 31));
        deciding.decide(id, 0, RemedyResult.CONFIRMED, LocalDate.of(2024, 12, 31), "", world.clerk);
        assertThat(row(2024, Table4Row.REVIEW)).containsExactly(1, 0, 0, 0, 1);
        assertThat(row(2025, Table4Row.REVIEW)).containsExactly(0, 0, 0, 0, 0);
    }

    @Test
    void anAppealMakesTheSameSuitPendingAgain() {
        RemedyId id = RemedyId.random();
        recording.file(id, Filing.suit(null, "预算公开", "甲", "区法院", "", LocalDate.of(2024, 3, 1), null), world.clerk);
        deciding.decide(id, 0, RemedyResult.SUIT_CLAIM_DISMISSED, LocalDate.of(2024, 9, 1), "", world.clerk);
        assertThat(row(2024, Table4Row.DIRECT_SUIT)).containsExactly(1, 0, 0, 0, 1);
        deciding.carryOn(id, 1, Stage.SECOND, "中级法院", "", LocalDate.of(2024, 9, 20), world.clerk);
        assertThat(row(2024, Table4Row.DIRECT_SUIT)).containsExactly(0, 0, 0, 1, 1);
        deciding.decide(id, 2, RemedyResult.FOUND_UNLAWFUL, LocalDate.of(2025, 2, 1), "", world.clerk);
        assertThat(row(2024, Table4Row.DIRECT_SUIT)).containsExactly(0, 0, 0, 1, 1);
        assertThat(row(2025, Table4Row.DIRECT_SUIT)).containsExactly(0, 1, 0, 0, 1);
        assertThat(table.remedies(world.agency, 2025, Table4Row.DIRECT_SUIT, Table4.CORRECTED))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.organ()).isEqualTo("中级法院");
                    assertThat(one.filedOn()).isEqualTo("2024-03-01");
                });
    }

    @Test
    void aSuitInWhichWeAreTheReviewingOrganBesideIsCountedByTheOriginalOrganOnly() {
        Filing suit = Filing.suit(null, "某局答复", "甲", "区法院", "", LocalDate.of(2025, 3, 1), null);
        RemedyId id = RemedyId.random();
        recording.file(id, suit.after(null, true, Standing.REVIEWING_ORGAN), world.clerk);
        assertThat(row(2025, Table4Row.SUIT_AFTER_REVIEW)).containsExactly(0, 0, 0, 0, 0);
        recording.correct(id, 0, suit.after(null, true, Standing.ORIGINAL_ORGAN), null, "本机关是原机关", world.clerk);
        assertThat(row(2025, Table4Row.SUIT_AFTER_REVIEW)).containsExactly(0, 0, 0, 1, 1);
    }

    @Test
    void aVoidedEntryCountsNowhereAndAnotherOrgansNeither() {
        RemedyId id = review(LocalDate.of(2025, 5, 1));
        assertThat(row(2025, Table4Row.REVIEW)).containsExactly(0, 0, 0, 1, 1);
        recording.voidEntry(id, 0, "误登", world.head);
        assertThat(row(2025, Table4Row.REVIEW)).containsExactly(0, 0, 0, 0, 0);
        recording.file(
                RemedyId.random(),
                Filing.review(null, "预算公开", "甲", "市政府", "", LocalDate.of(2025, 5, 1), null),
                world.clerkOfAnotherAgency);
        assertThat(row(2025, Table4Row.REVIEW)).containsExactly(0, 0, 0, 0, 0);
    }
}
