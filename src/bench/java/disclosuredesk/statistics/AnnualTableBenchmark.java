package disclosuredesk.statistics;

import disclosuredesk.DisclosureDesk;
import disclosuredesk.agencies.Officer;
import disclosuredesk.calendar.MovableClock;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3Row;
import disclosuredesk.testing.CountedLives;
import disclosuredesk.testing.CountedLives.Life;
import disclosuredesk.testing.MySqlTestDatabase;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Milliseconds to derive table 三 of one year for a tree of 60 agencies out of ten years of requests on the real schema
 * (wanted: at most 1.2 times a bare GROUP BY over the same rows in the same run), to read a closed year (50 ms) and to open a
 * page of the list behind a figure (200 ms). The requests are put into the tables in bulk by {@link CountedLives}: the columns
 * that count and their history, without the acts. H2 may not give a result it has already given.
 *
 * <p>Arguments: number of requests (1000000), {@code h2} (a file below {@code target}) or {@code mysql} (the tests' server).
 */
public final class AnnualTableBenchmark {

    private static final int ORGANS = 60;
    private static final int FIRST = 2016;
    private static final int LAST = 2025;
    private static final int CHUNK = 4_000;
    private static final int ROUNDS = 15;

    private final AnnualTable table;
    private final JdbcClient jdbc;
    private final List<Long> tree = new ArrayList<>();
    private final ApplicationContext beans;
    private final World world;

    private AnnualTableBenchmark(ApplicationContext beans) {
        this.beans = beans;
        table = beans.getBean(AnnualTable.class);
        jdbc = beans.getBean(JdbcClient.class);
        world = new World(beans);
    }

    public static void main(String[] arguments) {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        boolean mysql = arguments.length > 1 && arguments[1].equals("mysql");
        try (var beans = new SpringApplicationBuilder(DisclosureDesk.class)
                .web(WebApplicationType.NONE)
                .profiles("replay")
                .run(
                        mysql
                                ? onMySql()
                                : new String[] {
                                    "--spring.datasource.url=jdbc:h2:file:./target/bench/annual-" + UUID.randomUUID()
                                            + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;CACHE_SIZE=1048576;OPTIMIZE_REUSE_RESULTS=FALSE"
                                })) {
            new AnnualTableBenchmark(beans).run(cases, mysql ? "analyze table disclosure_request" : "analyze");
        }
    }

    private static String[] onMySql() {
        MySqlTestDatabase.Details server = MySqlTestDatabase.get();
        return new String[] {
            "--spring.datasource.url=" + server.getJdbcUrl() + "&rewriteBatchedStatements=true",
            "--spring.datasource.username=" + server.getUsername(),
            "--spring.datasource.password=" + server.getPassword()
        };
    }

    private void run(int cases, String analysis) {
        organs();
        long start = System.nanoTime();
        Officer head = world.head;
        fill(cases);
        System.out.printf(
                "set up: %d requests, %d standings in %.0f s%n",
                count("disclosure_request"), count("request_standing"), (System.nanoTime() - start) / 1e9);
        beans.getBean(JdbcOperations.class).execute(analysis); // as a server does by itself in time
        for (int year : new int[] {LAST, 2020}) {
            Map<String, Object> values = new HashMap<>(CountingRules.values(tree, year, null));
            double[] both = inTurn(() -> bare(values), () -> table.derive(tree, year, ReportFormat.FORMAT_2021));
            System.out.printf(
                    "%d, tree of %d organs: bare GROUP BY %.1f ms; table 三 %.1f ms; ratio %.2f%n",
                    year, ORGANS, both[0], both[1], both[1] / both[0]);
        }
        said("one organ, table 三 of " + LAST, () -> table.derive(head.agencyId(), LAST, ReportFormat.FORMAT_2021));
        var cutOff = LocalDate.of(LAST, 1, 20).atTime(9, 0);
        said(
                "one organ, as of a cut-off",
                () -> table.derive(head.agencyId(), LAST - 1, ReportFormat.FORMAT_2021, cutOff));
        said(
                "one organ, first page of the list behind 一",
                () -> table.requests(List.of(head.agencyId()), LAST, Table3Row.NEW, null, null, 1));
        said("tree, first page of the list behind 一", () -> table.requests(tree, LAST, Table3Row.NEW, null, null, 1));
        said(
                "tree, last page of the list behind （七）",
                () -> table.requests(tree, LAST, Table3Row.R7, null, null, Integer.MAX_VALUE));
        closed(head);
    }

    private void closed(Officer head) {
        LocalDate day = LocalDate.of(LAST + 5, 1, 20); // everything is on record by then
        beans.getBean(MovableClock.class).moveTo(day.atTime(9, 0));
        long start = System.nanoTime();
        beans.getBean(Freezing.class).freeze(ReportScope.OWN, LAST, new Signature("丁", day, ""), head);
        System.out.printf("%-60s %9.1f ms%n", "closing a year of one organ", (System.nanoTime() - start) / 1e6);
        FrozenYears years = beans.getBean(FrozenYears.class);
        said("closed year, its figures", () -> years.latest(ReportScope.OWN, head.agencyId(), LAST));
        ReportVersion version =
                years.latest(ReportScope.OWN, head.agencyId(), LAST).orElseThrow();
        said("closed year, first page of the list behind 一", () -> years.requests(version, Table3Row.NEW, null, 1));
        said(
                "closed year, whether anything differs",
                () -> beans.getBean(FrozenDifferences.class).isChanged(version));
        said(
                "closed year, counted again",
                () -> beans.getBean(VersionProofs.class).of(version));
    }

    private void organs() {
        tree.add(world.agency);
        for (int i = 1; i < ORGANS; i++) {
            String code = UUID.randomUUID().toString().substring(0, 12);
            jdbc.sql("insert into agency (code, name) values (:code, '示例机关')")
                    .param("code", code)
                    .update();
            tree.add(jdbc.sql("select id from agency where code = :code")
                    .param("code", code)
                    .query(Long.class)
                    .single());
        }
    }

    private void fill(int cases) {
        Random random = new Random(1);
        CountedLives written = new CountedLives(beans.getBean(NamedParameterJdbcOperations.class));
        int years = LAST - FIRST + 1;
        for (int year = FIRST; year <= LAST; year++) {
            for (int from = 0; from < cases / years; from += CHUNK) {
                List<Life> lives = new ArrayList<>();
                for (int i = from; i < Math.min(cases / years, from + CHUNK); i++) {
                    lives.add(CountedLives.random(
                            random, tree.get(random.nextInt(ORGANS)), LocalDate.of(year, 1, 1), 365));
                }
                written.record(lives, world.head.id());
            }
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** The floor: the rows of the year, counted by kind and outcome with nothing else said of them. */
    private Integer bare(Map<String, Object> values) {
        int[] sum = new int[1];
        jdbc.sql("""
                select applicant_kind, outcome, count(*) as requests from disclosure_request
                where agency_id in (:agencies) and received_on < :next and (closed_on is null or closed_on >= :start)
                group by applicant_kind, outcome
                """).params(values).query(row -> {
            sum[0] += row.getInt("requests");
        });
        return sum[0];
    }

    /** What was measured last; kept, or it could be left out. */
    private static volatile @Nullable Object kept;

    private static void said(String what, Supplier<?> work) {
        System.out.printf("%-60s %9.1f ms%n", what, inTurn(work)[0]);
    }

    /** The median of each, measured in turn so that what disturbs one disturbs the other. */
    private static double[] inTurn(Supplier<?>... works) {
        double[][] times = new double[works.length][ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            for (int i = 0; i < works.length; i++) {
                long start = System.nanoTime();
                kept = works[i].get();
                if (round >= 0) {
                    times[i][round] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        return Arrays.stream(times)
                .mapToDouble(one -> Arrays.stream(one).sorted().toArray()[ROUNDS / 2])
                .toArray();
    }
}
