package disclosuredesk.rehearsal;

import disclosuredesk.calendar.MovableClock;
import disclosuredesk.consultation.Consultations;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.UnusableInput;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.statistics.AnnualTable;
import disclosuredesk.workflow.CaseProcess;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Replays a published report: one case for each application its six applicant columns count, each driven through the
 * real process and services by a clock that is moved from day to day. The table is then derived from the records; no
 * figure is copied. The cases can be shared out among several empty systems, for counts add up.
 */
@Component
@Profile("replay")
public class Replay {

    private static final int MOST_CASES = 200_000;

    private final Acts acts;
    private final Consultations consultations;
    private final Rehearsal rehearsal;
    private final DayByDay stage;
    private final AnnualTable table;
    private final CaseProcess process;
    private final MovableClock clock;

    Replay(
            Acts acts,
            Consultations consultations,
            Rehearsal rehearsal,
            DayByDay stage,
            AnnualTable table,
            CaseProcess process,
            MovableClock clock) {
        this.acts = acts;
        this.consultations = consultations;
        this.rehearsal = rehearsal;
        this.stage = stage;
        this.table = table;
        this.process = process;
        this.clock = clock;
    }

    /** A cell where the derived table and the printed one say different things. */
    public record Difference(
            Table3Row row, String column, @Nullable Integer printed, int derived) {

        @Override
        public String toString() {
            return "表三 %s（%s） · %s 印：%s 生成：%d"
                    .formatted(row, row.shortLabel(), column, printed == null ? "空白" : printed, derived);
        }
    }

    /** What one of several systems plays: every case whose place in the plan leaves this remainder. */
    public record Share(int remainder, int systems) {

        private boolean has(int place) {
            return place % systems == remainder;
        }
    }

    /** What one system has played. */
    public record Played(Table3 table3, int cases, long instancesCompleted, long instancesOpen) {}

    /** What came out. */
    public record Result(
            int year,
            Table3 table3,
            List<Difference> differences,
            int cases,
            long instancesCompleted,
            long instancesOpen,
            long seconds) {

        /** What the systems have played together. */
        public static Result of(PublishedReport report, List<Played> shares, Duration time) {
            Table3 derived =
                    shares.stream().map(Played::table3).reduce(Replay::sum).orElseThrow();
            return new Result(
                    report.year(),
                    derived,
                    Replay.differences(report.table3(), derived),
                    shares.stream().mapToInt(Played::cases).sum(),
                    shares.stream().mapToLong(Played::instancesCompleted).sum(),
                    shares.stream().mapToLong(Played::instancesOpen).sum(),
                    time.toSeconds());
        }
    }

    /**
     * In each applicant column what comes in must go out, or there is no set of cases that gives the column.
     *
     * @throws UnusableInput naming the column and its numbers
     */
    public static void requireConsistent(PublishedReport report) {
        Table3 printed = report.table3();
        long cases = 0;
        for (ApplicantKind kind : ApplicantKind.values()) {
            int column = kind.ordinal();
            long results = 0;
            for (Table3Row row : printed.format().results()) {
                results += printed.number(row, column);
            }
            long in = (long) printed.number(Table3Row.NEW, column) + printed.number(Table3Row.CARRY_IN, column);
            long out = results + printed.number(Table3Row.CARRY_OUT, column);
            if (in != out) {
                throw new UnusableInput(
                        "表三 %s列：一+二=%d，办理结果各行之和+四=%d，勾稽不成立，无法还原案件".formatted(Table3.COLUMNS.get(column), in, out));
            }
            cases += in;
        }
        if (cases > MOST_CASES) {
            throw new UnusableInput("共%d件，超过一次重办的上限%d件".formatted(cases, MOST_CASES));
        }
    }

    /** Plays a share of the report on an empty system. */
    public Played run(PublishedReport report, Share share, Consumer<String> progress) {
        requireConsistent(report);
        clock.moveTo(LocalDate.of(report.year() - 1, 12, 1).atTime(8, 0));
        Cast cast = rehearsal.found(
                report.organ().isBlank() ? "重办机关" : shortened(report.organ()),
                UUID.randomUUID().toString());
        List<Life> all = lives(report, cast);
        List<Life> lives = IntStream.range(0, all.size())
                .filter(share::has)
                .mapToObj(all::get)
                .toList();
        progress.accept("共%d件申请，开始办理……".formatted(lives.size()));
        stage.play(lives, LocalDate.MAX, progress);
        clock.moveTo(LocalDate.of(report.year(), 12, 31).atTime(23, 0));
        Table3 derived = table.derive(
                cast.clerk().agencyId(), report.year(), report.table3().format());
        CaseProcess.Count instances = process.count();
        return new Played(derived, lives.size(), instances.completed(), instances.open());
    }

    private static Table3 sum(Table3 one, Table3 other) {
        Map<Table3Row, List<@Nullable Integer>> rows = new EnumMap<>(Table3Row.class);
        for (Table3Row row : one.format().rows()) {
            List<@Nullable Integer> cells = new ArrayList<>();
            for (int column = 0; column <= Table3.TOTAL; column++) {
                cells.add(one.number(row, column) + other.number(row, column));
            }
            rows.put(row, cells);
        }
        return new Table3(one.format(), rows);
    }

    private static String shortened(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100);
    }

    private List<Life> lives(PublishedReport report, Cast cast) {
        var plan = new LifePlan(report.year(), acts, consultations, cast);
        Table3 printed = report.table3();
        for (ApplicantKind kind : ApplicantKind.values()) {
            int column = kind.ordinal();
            plan.carryIn(printed.number(Table3Row.CARRY_IN, column));
            for (Table3Row row : printed.format().results()) {
                plan.ended(kind, row, printed.number(row, column));
            }
            plan.open(kind, printed.number(Table3Row.CARRY_OUT, column));
        }
        return plan.lives();
    }

    private static List<Difference> differences(Table3 printed, Table3 derived) {
        List<Difference> differences = new ArrayList<>();
        for (Table3Row row : derived.format().rows()) {
            for (int column = 0; column <= Table3.TOTAL; column++) {
                if (printed.number(row, column) != derived.number(row, column)) {
                    differences.add(new Difference(
                            row,
                            Table3.COLUMNS.get(column),
                            printed.printed(row, column),
                            derived.number(row, column)));
                }
            }
        }
        return differences;
    }
}
