package disclosuredesk.rehearsal;

import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.report.files.ReportFiles;
import disclosuredesk.report.files.ReportForm;
import disclosuredesk.rollup.EmptyTemplate;
import disclosuredesk.rollup.ReportingCalendar;
import disclosuredesk.rollup.SubmissionDecision;
import disclosuredesk.rollup.UnitEntry;
import disclosuredesk.rollup.UnitKind;
import disclosuredesk.statistics.ReviewedFinding;
import disclosuredesk.statistics.Signature;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units whose reports of the year the demo's agency collects: accepted, returned and sent anew, and one late. */
final class SmallCity {

    private static final int REMIND_DAYS = 10;
    private static final String CHECKED = "已与报送单位电话核对";

    private static final List<Unit> UNITS = List.of(
            new Unit("示例市建设工程质量监督站", UnitKind.DEPARTMENT, 14),
            new Unit("示例市住房保障中心", UnitKind.DEPARTMENT, 31),
            new Unit("示例市房屋征收服务中心", UnitKind.DEPARTMENT, 22),
            new Unit("示例高新区建设局", UnitKind.FUNCTIONAL_ZONE, 9),
            new Unit("示例县城乡建设局", UnitKind.COUNTY, 17));

    private final LocalDate today;
    private final int year;
    private final ReportActs acts;
    private final Cast cast;
    private final List<Life.Move> moves = new ArrayList<>();
    private final long[] ids = new long[UNITS.size()];
    private final long[] sent = new long[UNITS.size()];

    SmallCity(LocalDate today, ReportActs acts, Cast cast) {
        this.today = today;
        this.year = today.getYear() - 1;
        this.acts = acts;
        this.cast = cast;
    }

    /** @param requests how many it received */
    private record Unit(String name, UnitKind kind, int requests) {}

    List<Life.Move> reports() {
        LocalDate founded = LocalDate.of(year + 1, Month.JANUARY, 8);
        moves.add(new Life.Move(founded, this::found));
        accepted(0, 12);
        on(Month.JANUARY, 13, () -> send(1, UNITS.get(1).requests() + 2));
        on(Month.JANUARY, 14, () -> decide(1, SubmissionDecision.Kind.RETURNED, "与贵单位台账相差2件，请核对后重新报送"));
        on(Month.JANUARY, 16, () -> send(1, UNITS.get(1).requests()));
        on(Month.JANUARY, 19, () -> decide(1, SubmissionDecision.Kind.ACCEPTED, CHECKED));
        accepted(2, 15);
        accepted(3, 26);
        // the county's did not come in time, so the sum was closed without it; it came at last and waits to be looked
        // at
        on(Month.MARCH, 20, () -> close(LocalDate.of(year + 1, Month.MARCH, 20)));
        on(Month.MARCH, 25, () -> publish(LocalDate.of(year + 1, Month.MARCH, 25)));
        if (today.minusDays(2).isAfter(founded)) {
            moves.add(
                    new Life.Move(today.minusDays(2), () -> send(4, UNITS.get(4).requests())));
        }
        return moves;
    }

    private void on(Month month, int day, Runnable act) {
        moves.add(new Life.Move(LocalDate.of(year + 1, month, day), act));
    }

    private void accepted(int unit, int day) {
        on(Month.JANUARY, day, () -> send(unit, UNITS.get(unit).requests()));
        on(Month.JANUARY, day + 1, () -> decide(unit, SubmissionDecision.Kind.ACCEPTED, CHECKED));
    }

    /** What the checks remark has been looked at; then the sum is closed. */
    private void close(LocalDate on) {
        acts
                .review()
                .of(
                        acts.sources().of(ReportScope.TOTAL).draft(cast.head().agencyId(), year),
                        cast.head().agencyId())
                .stream()
                .filter(ReviewedFinding::isOpen)
                .forEach(finding -> acts.acceptingWarnings()
                        .accept(ReportScope.TOTAL, year, finding.identity().key(), CHECKED, cast.clerk()));
        acts.freezing()
                .freeze(
                        ReportScope.TOTAL,
                        year,
                        new Signature(cast.head().name(), on, "示例县城乡建设局逾期未报送，先行汇总"),
                        cast.head());
    }

    private void publish(LocalDate on) {
        acts.keepingOwnDuties()
                .publish(
                        year,
                        ReportScope.TOTAL,
                        on,
                        "https://www.example.gov.cn/zwgk/%d-sum.html".formatted(year),
                        cast.clerk());
    }

    private void found() {
        for (int unit = 0; unit < ids.length; unit++) {
            Unit one = UNITS.get(unit);
            ids[unit] = acts.keepingUnits()
                    .add(new UnitEntry(null, one.name(), one.kind(), null, false, year, null, null), cast.clerk());
        }
        acts.settingDays()
                .set(
                        year,
                        new ReportingCalendar(
                                LocalDate.of(year + 1, Month.JANUARY, 20),
                                LocalDate.of(year + 1, Month.FEBRUARY, 20),
                                REMIND_DAYS),
                        cast.clerk());
    }

    private void send(int unit, int requests) {
        AnnualReport report = report(UNITS.get(unit).name(), requests);
        sent[unit] = acts.submitting()
                .upload(
                        ids[unit],
                        year,
                        ReportScope.OWN,
                        ReportFiles.name(report, ReportForm.XLSX),
                        ReportFiles.of(report, ReportForm.XLSX),
                        cast.clerk());
    }

    private void decide(int unit, SubmissionDecision.Kind kind, String reason) {
        acts.decidingSubmissions().decide(sent[unit], kind, reason, cast.clerk());
    }

    /** Of the requests, all of natural persons, a third had no such information and the others were answered in full. */
    private AnnualReport report(String organ, int requests) {
        AnnualReport empty = EmptyTemplate.of(organ, year);
        Map<Table3Row, List<@Nullable Integer>> rows = new EnumMap<>(Table3Row.class);
        for (Table3Row row : ReportFormat.of(year).rows()) {
            int number = switch (row) {
                case NEW, R7 -> requests;
                case R4_1 -> requests / 3;
                case R1 -> requests - requests / 3;
                default -> 0;
            };
            List<@Nullable Integer> cells = new ArrayList<>(Collections.nCopies(Table3.TOTAL + 1, 0));
            cells.set(0, number);
            cells.set(Table3.TOTAL, number);
            rows.put(row, cells);
        }
        Map<Table4Row, List<@Nullable Integer>> none = new EnumMap<>(Table4Row.class);
        Arrays.stream(Table4Row.values()).forEach(row -> none.put(row, Collections.nCopies(Table4.COLUMNS.size(), 0)));
        return new AnnualReport(
                organ,
                year,
                ReportScope.OWN,
                empty.table2(),
                new Table3(ReportFormat.of(year), rows),
                new Table4(none),
                empty.chapters(),
                false);
    }
}
