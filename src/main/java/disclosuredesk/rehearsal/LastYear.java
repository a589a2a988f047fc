package disclosuredesk.rehearsal;

import disclosuredesk.consultation.Consultations;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.report.Table3Row;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.statistics.Signature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The year before the demo's day: requests that ended in each row of table 三, the report closed in January and amended in March. */
final class LastYear {

    /** So many were given in full beside the one every row has. */
    private static final int MORE_GIVEN = 5;

    private static final int CARRIED_IN = 2;
    private static final BigDecimal LICENCES_FORGOTTEN = BigDecimal.valueOf(2);

    private static final Map<Table2Row, List<Integer>> PUBLISHED = Map.of(
            Table2Row.RULES, List.of(0, 0, 2),
            Table2Row.NORMATIVE, List.of(6, 3, 41),
            Table2Row.LICENCES, List.of(1284),
            Table2Row.PENALTIES, List.of(96),
            Table2Row.COERCION, List.of(3),
            Table2Row.CHARGES, List.of(187));

    private final int year;
    private final ReportActs acts;
    private final Cast cast;

    LastYear(int year, ReportActs acts, Cast cast) {
        this.year = year;
        this.acts = acts;
        this.cast = cast;
    }

    /** @param workDay the day on which an act of a day is done */
    List<Life> lives(Acts ofCases, Consultations consultations, UnaryOperator<LocalDate> workDay) {
        var plan = new LifePlan(year, ofCases, consultations, cast, workDay);
        plan.carryIn(CARRIED_IN);
        List<Table3Row> rows = ReportFormat.of(year).results();
        plan.ended(ApplicantKind.NATURAL_PERSON, Table3Row.R1, MORE_GIVEN);
        for (int i = 0; i < rows.size(); i++) {
            ApplicantKind kind = i % 3 == 2
                    ? ApplicantKind.values()[1 + i / 3 % (ApplicantKind.values().length - 1)]
                    : ApplicantKind.NATURAL_PERSON;
            plan.ended(kind, rows.get(i), 1);
        }
        return plan.lives();
    }

    /** The report: entered, closed and published in January, amended for two licences that were left out. */
    List<Life.Move> report() {
        LocalDate closed = LocalDate.of(year + 1, Month.JANUARY, 19);
        LocalDate amended = LocalDate.of(year + 1, Month.MARCH, 5);
        return List.of(
                new Life.Move(closed.minusDays(4), () -> enter(0, BigDecimal.ZERO)),
                new Life.Move(closed, () -> close(closed, "")),
                new Life.Move(closed.plusDays(3), () -> publish(closed.plusDays(3))),
                new Life.Move(amended.minusDays(1), () -> enter(1, LICENCES_FORGOTTEN)),
                new Life.Move(amended, () -> close(amended, "表二漏计行政许可2件，核对台账后更正")),
                new Life.Move(amended.plusDays(1), () -> publish(amended.plusDays(1))));
    }

    private void enter(int version, BigDecimal licences) {
        Map<Table2Row, List<Table2.Cell>> rows = new EnumMap<>(Table2Row.class);
        PUBLISHED.forEach((row, numbers) -> rows.put(
                row,
                numbers.stream()
                        .map(BigDecimal::valueOf)
                        .map(number -> row == Table2Row.LICENCES ? number.add(licences) : number)
                        .map(number -> new Table2.Cell(number, ""))
                        .toList()));
        acts.enteringTable2()
                .enter(
                        year,
                        version,
                        new Table2(ReportFormat.of(year), Collections.unmodifiableMap(rows)),
                        cast.clerk());
    }

    private void close(LocalDate on, String reason) {
        acts.freezing().freeze(ReportScope.OWN, year, new Signature(cast.head().name(), on, reason), cast.head());
    }

    private void publish(LocalDate on) {
        acts.keepingOwnDuties()
                .publish(
                        year,
                        ReportScope.OWN,
                        on,
                        "https://www.example.gov.cn/zwgk/%d-%d.html".formatted(year, on.getDayOfYear()),
                        cast.clerk());
    }
}
