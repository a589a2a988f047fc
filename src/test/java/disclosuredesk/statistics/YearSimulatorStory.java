package disclosuredesk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.calendar.MovableClock;
import disclosuredesk.checking.ReportChecks;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.shared.Page;
import disclosuredesk.testing.CountedLives;
import disclosuredesk.testing.CountedLives.Life;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Three years of several agencies with two thousand random lawful lives each seed: the table equals a naive recount in every
 * cell and every list, now and at any cut-off; a closed year can be had again; what differs later is exactly what changed.
 */
abstract class YearSimulatorStory {

    private static final LocalDateTime BEGINNING = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final LocalDateTime END = LocalDateTime.of(2030, 1, 1, 0, 0);
    private static final int FIRST = 2023;
    private static final int LAST = 2025;
    private static final int ORGANS = 4;
    private static final int LIVES = 500;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private NamedParameterJdbcOperations jdbc;

    @Autowired
    private AnnualTable table;

    @Autowired
    private Freezing freezing;

    @Autowired
    private FrozenYears years;

    @Autowired
    private FrozenDifferences differences;

    @Autowired
    private VersionProofs proofs;

    /** How many seeds the build tries; {@code -Dseeds=1000} tries more, {@code -Dfirst-seed=201} others. */
    abstract int seeds();

    @Test
    void everyCellOfEveryYearEqualsTheNaiveRecount() {
        int seeds = Integer.getInteger("seeds", seeds());
        int first = Integer.getInteger("first-seed", 1);
        for (int seed = first; seed < first + seeds; seed++) {
            simulate(seed);
        }
    }

    private void simulate(long seed) {
        Random random = new Random(seed);
        List<Officer> heads = new ArrayList<>();
        for (int organ = 0; organ < ORGANS; organ++) {
            heads.add(new World(beans).head);
        }
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < ORGANS * LIVES; i++) {
            lives.add(CountedLives.random(
                    random, heads.get(random.nextInt(ORGANS)).agencyId(), LocalDate.of(FIRST - 1, 11, 1), 1150));
        }
        CountedLives written = new CountedLives(jdbc);
        LocalDateTime closing = LocalDate.of(LAST, 1, 5 + random.nextInt(20)).atTime(17, 0);
        written.record(lives, BEGINNING, closing, heads.get(0).id());
        beans.getBean(MovableClock.class).moveTo(closing);
        Map<Long, Table3> closed = new TreeMap<>();
        for (Officer head : heads) {
            freezing.freeze(ReportScope.OWN, LAST - 1, new Signature("丁", closing.toLocalDate(), ""), head);
            closed.put(head.agencyId(), table.derive(head.agencyId(), LAST - 1, ReportFormat.of(LAST - 1)));
        }
        written.record(lives, closing, END, heads.get(0).id());
        for (Officer head : heads) {
            List<Life> own = lives.stream()
                    .filter(life -> life.agency() == head.agencyId())
                    .toList();
            years(seed, head.agencyId(), own, random);
            closedYear(seed, head.agencyId(), own, closing, closed.get(head.agencyId()));
        }
        NaiveTable all = new NaiveTable(lives, END, LAST);
        equal(
                "seed " + seed + " organ tree",
                all,
                table.derive(heads.stream().map(Officer::agencyId).toList(), LAST, ReportFormat.FORMAT_2021));
    }

    private void years(long seed, long agency, List<Life> lives, Random random) {
        Table3 before = null;
        int listed = FIRST + random.nextInt(LAST - FIRST + 1);
        for (int year = FIRST; year <= LAST + 1; year++) {
            String which = "seed " + seed + " year " + year;
            NaiveTable naive = new NaiveTable(lives, END, year);
            for (ReportFormat format : ReportFormat.values()) {
                equal(which, naive, table.derive(agency, year, format));
            }
            Table3 derived = table.derive(agency, year, ReportFormat.FORMAT_2021);
            assertThat(table.derive(agency, year, ReportFormat.FORMAT_2021, END))
                    .as(which)
                    .isEqualTo(derived);
            assertThat(ReportChecks.table3(derived)).as(which).isEmpty();
            assertThat(before == null ? List.of() : ReportChecks.carriedOver(before, derived))
                    .as(which)
                    .isEmpty();
            before = derived;
            if (year == listed) {
                lists(which, agency, year, naive);
            }
            LocalDateTime cutOff = LocalDate.of(year, 1, 1)
                    .plusDays(random.nextInt(500))
                    .atTime(random.nextInt(24), random.nextInt(60));
            Table3 then = table.derive(agency, year, ReportFormat.FORMAT_2021, cutOff);
            equal(which + " at " + cutOff, new NaiveTable(lives, cutOff, year), then);
            assertThat(ReportChecks.table3(then)).as(which + " at " + cutOff).isEmpty();
        }
    }

    private static void equal(String which, NaiveTable naive, Table3 derived) {
        for (Table3Row row : derived.format().rows()) {
            for (int column = 0; column <= Table3.TOTAL; column++) {
                assertThat(derived.number(row, column))
                        .as("%s %s %s", which, row, Table3.COLUMNS.get(column))
                        .isEqualTo(naive.number(row, column));
            }
        }
    }

    /** Each list holds the naive cases, page by page; each case lies once in 一 or 二 and once in 三 or 四 (T65). */
    private void lists(String which, long agency, int year, NaiveTable naive) {
        Set<String> cameIn = new HashSet<>();
        Set<String> wentOut = new HashSet<>();
        for (Table3Row row : ReportFormat.FORMAT_2021.rows()) {
            Set<String> listed = new HashSet<>();
            Page<CountedRequest> page = table.requests(List.of(agency), year, row, null, null, 1);
            for (int number = 1; number <= page.last(); number++) {
                page = table.requests(List.of(agency), year, row, null, null, number);
                page.rows()
                        .forEach(one -> assertThat(listed.add(one.id().value()))
                                .as(which + " " + row)
                                .isTrue());
            }
            assertThat(listed).as(which + " " + row).isEqualTo(naive.cases(row)).hasSize(page.total());
            if (row != Table3Row.R7) {
                Set<String> block = row == Table3Row.NEW || row == Table3Row.CARRY_IN ? cameIn : wentOut;
                listed.forEach(id -> assertThat(block.add(id))
                        .as(which + " " + row + " " + id)
                        .isTrue());
            }
        }
        assertThat(cameIn).as(which).isEqualTo(wentOut);
    }

    /** The closed year reads as it did, can be counted again, and differs from today by exactly what has changed. */
    private void closedYear(long seed, long agency, List<Life> lives, LocalDateTime closing, Table3 was) {
        ReportVersion version = years.latest(ReportScope.OWN, agency, LAST - 1).orElseThrow();
        assertThat(version.table3()).isEqualTo(was);
        assertThat(table.derive(agency, LAST - 1, version.format(), closing)).isEqualTo(was);
        assertThat(proofs.of(version).holds()).as("seed " + seed).isTrue();
        NaiveTable then = new NaiveTable(lives, closing, LAST - 1);
        NaiveTable now = new NaiveTable(lives, END, LAST - 1);
        Map<String, String> expected = new TreeMap<>();
        lives.stream()
                .map(Life::id)
                .filter(id -> !then.place(id).equals(now.place(id)))
                .forEach(id -> expected.put(id, then.place(id) + " -> " + now.place(id)));
        Map<String, String> found = new TreeMap<>();
        differences
                .since(version)
                .forEach(one -> found.put(one.id().value(), place(one.was()) + " -> " + place(one.now())));
        assertThat(found).as("seed " + seed).isEqualTo(expected);
        assertThat(differences.isChanged(version)).isEqualTo(!expected.isEmpty());
    }

    private static String place(CountedCase counted) {
        return counted == null
                ? ""
                : Stream.of(counted.cameIn().name(), counted.wentOut().name())
                                .sorted()
                                .collect(Collectors.joining(" ")) + " " + counted.kind();
    }
}
