package disclosuredesk.rollup;

import static disclosuredesk.rollup.City.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Finding;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.report.files.ReportFiles;
import disclosuredesk.report.files.ReportForm;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.CollectedTables;
import disclosuredesk.statistics.FrozenYears;
import disclosuredesk.statistics.ReportPart;
import disclosuredesk.statistics.ReportVersion;
import disclosuredesk.statistics.Signature;
import disclosuredesk.statistics.Table2Sheets;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A city collects its units' reports: by file and from this system, accepts, returns, sums and closes the sum. */
abstract class RollupStory {

    private static final Path JINAN = Path.of("src/test/resources/reports/jinan-2019.json");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private FrozenYears years;

    @Autowired
    private Table2Sheets sheets;

    @Autowired
    private SettingDays settingDays;

    @Autowired
    private ReportingNotices notices;

    @Autowired
    private SubmissionChecks checks;

    private City city;

    @BeforeEach
    void city() {
        city = new City(beans);
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThat(catchThrowableOfType(Refused.class, act).messageKey()).isEqualTo(key);
    }

    /** Adds up in the plainest way there is and compares cell by cell. */
    private static void assertSum(CollectedTables sum, List<CollectedTables> parts) {
        for (Table3Row row : ReportFormat.FORMAT_2021.rows()) {
            for (int column = 0; column <= Table3.TOTAL; column++) {
                int expected = 0;
                for (CollectedTables part : parts) {
                    expected += part.table3().number(row, column);
                }
                assertThat(sum.table3().printed(row, column))
                        .as(row + " " + column)
                        .isEqualTo(expected);
            }
        }
        for (Table4Row row : Table4Row.values()) {
            for (int column = 0; column <= Table4.TOTAL; column++) {
                int expected = 0;
                for (CollectedTables part : parts) {
                    expected += part.table4().number(row, column);
                }
                assertThat(sum.table4().printed(row, column))
                        .as(row + " " + column)
                        .isEqualTo(expected);
            }
        }
        for (Table2Row row : Table2Row.of(ReportFormat.FORMAT_2021)) {
            for (int column = 0; column < row.columns().size(); column++) {
                BigDecimal expected = BigDecimal.ZERO;
                for (CollectedTables part : parts) {
                    expected = expected.add(part.table2().number(row, column));
                }
                assertThat(sum.table2().number(row, column))
                        .as(row + " " + column)
                        .isEqualByComparingTo(expected);
            }
        }
    }

    private CollectedTables frozen(long organ) {
        ReportVersion version = years.latest(ReportScope.OWN, organ, YEAR).orElseThrow();
        return new CollectedTables(sheets.of(organ, YEAR).table(), version.table3(), version.table4());
    }

    @Test
    void theSumIsThePlainSumOfTheCityItselfAndOfEveryAcceptedUnitWhateverItsReportCameAs() {
        List<CollectedTables> parts = new ArrayList<>();
        city.received(3, city.world.clerk);
        city.close(city.world.head, 1);
        parts.add(frozen(city.world.agency));
        List<ReportForm> forms = List.of(ReportForm.XLSX, ReportForm.DOCX, ReportForm.HTML, ReportForm.JSON);
        for (ReportForm form : forms) {
            AnnualReport report = UnitReports.sound("示例" + form + "县", YEAR, form.ordinal() + 10);
            long submission = city.upload(city.unit(report.organ(), UnitKind.COUNTY), report, form);
            assertThat(city.submissions.get(submission, city.world.clerk).faults())
                    .as(form.name())
                    .isEmpty();
            city.accept(submission);
            parts.add(UnitReports.tables(report));
        }
        long bureau = city.organ("示例市规划局");
        Officer head = city.head(bureau);
        long unit = city.keeping.add(City.linked(bureau, "示例市规划局", UnitKind.DEPARTMENT), city.world.clerk);
        city.received(2, head);
        city.close(head, 2);
        long handedIn = city.submitting.submit(unit, YEAR, ReportScope.OWN, head);
        assertThat(city.submissions.get(handedIn, head).found()).isEmpty();
        city.accept(handedIn);
        parts.add(frozen(bureau));

        Total total = city.total();
        assertThat(total.missing()).isEmpty();
        assertThat(total.parts()).hasSize(forms.size() + 2);
        assertSum(total.tables(), parts);
        assertThat(total.parts().get(0).tables().table3().number(Table3Row.NEW, Table3.TOTAL))
                .isEqualTo(3);
    }

    @Test
    void theUploadedFileIsKeptAsItCame() {
        byte[] file = ReportFiles.of(UnitReports.sound("示例县", YEAR, 3), ReportForm.DOCX);
        long id = city.submitting.upload(
                city.unit("示例县", UnitKind.COUNTY), YEAR, ReportScope.OWN, "示例县.docx", file, city.world.clerk);
        Submission submission = city.submissions.get(id, city.world.clerk);
        assertThat(city.submissions.content(submission)).isEqualTo(file);
        assertThat(submission.file())
                .extracting(Submission.UploadedFile::name, Submission.UploadedFile::bytes)
                .containsExactly("示例县.docx", (long) file.length);
    }

    @Test
    void whoIsMissingIsNamedWithWhereItStands() {
        city.close(city.world.head, 1);
        long submitted = city.unit("甲县", UnitKind.COUNTY);
        city.upload(submitted, UnitReports.sound("甲县", YEAR, 4), ReportForm.JSON);
        long returned = city.unit("乙县", UnitKind.COUNTY);
        city.giveBack(city.upload(returned, UnitReports.sound("乙县", YEAR, 5), ReportForm.JSON), "请核对");
        city.unit("丙县", UnitKind.COUNTY);
        city.keeping.add(new UnitEntry(null, "示例海关", UnitKind.OTHER, null, true, 2019, null, null), city.world.clerk);
        city.keeping.add(new UnitEntry(null, "已撤县", UnitKind.COUNTY, null, false, 2019, 2024, null), city.world.clerk);
        assertThat(city.total().missing())
                .containsExactly(
                        new Total.Missing("甲县", UnitState.SUBMITTED),
                        new Total.Missing("乙县", UnitState.RETURNED),
                        new Total.Missing("丙县", UnitState.MISSING));
        assertThat(city.total().parts()).hasSize(1);
    }

    @Test
    void whileTheCityItselfIsNotClosedItIsMissingToo() {
        assertThat(city.missing()).containsExactly("示例机关");
        assertThat(city.total().tables().table3().number(Table3Row.NEW, Table3.TOTAL))
                .isZero();
        refuses(
                "statistics.total.ownNotFrozen",
                () -> city.freezing.freeze(ReportScope.TOTAL, YEAR, City.SIGNED, city.world.head));
    }

    @Test
    void aReturnedReportIsFollowedByAnotherAttemptAndNothingIsOverwritten() {
        long unit = city.unit("示例县", UnitKind.COUNTY);
        long first = city.upload(unit, UnitReports.sound("示例县", YEAR, 6), ReportForm.JSON);
        refuses(
                "statistics.submission.there.SUBMITTED",
                () -> city.upload(unit, UnitReports.sound("示例县", YEAR, 7), ReportForm.JSON));
        refuses("statistics.submission.reasonMissing", () -> city.giveBack(first, "  "));
        city.giveBack(first, "与去年相差太大，请核实");
        refuses("statistics.submission.decided", () -> city.accept(first));
        long second = city.upload(unit, UnitReports.sound("示例县", YEAR, 7), ReportForm.JSON);
        city.accept(second);
        refuses(
                "statistics.submission.there.ACCEPTED",
                () -> city.upload(unit, UnitReports.sound("示例县", YEAR, 8), ReportForm.JSON));
        List<Submission> attempts = city.submissions.of(unit, YEAR);
        assertThat(attempts).extracting(Submission::attempt).containsExactly(2, 1);
        assertThat(attempts)
                .extracting(Submission::state)
                .containsExactly(SubmissionState.ACCEPTED, SubmissionState.RETURNED);
        assertThat(attempts.get(1).decisions())
                .extracting(SubmissionDecision::reason)
                .containsExactly("与去年相差太大，请核实");
        assertThat(attempts.get(1).tables()).isEqualTo(UnitReports.tables(UnitReports.sound("示例县", YEAR, 6)));
    }

    @Test
    void jinansMisprintIsFoundAndCannotBeAcceptedOnlyReturned() throws IOException {
        long unit = city.unit("济南市", UnitKind.COUNTY);
        String report = Files.readString(JINAN);
        long wrong = city.submitting.upload(
                unit, 2019, ReportScope.TOTAL, "济南.json", report.getBytes(StandardCharsets.UTF_8), city.world.clerk);
        assertThat(city.submissions.get(wrong, city.world.clerk).faults())
                .hasSize(1)
                .first()
                .extracting(Finding::row, Finding::column, Finding::expected)
                .containsExactly("R6", "总计", 243);
        refuses("statistics.submission.faulty", () -> city.accept(wrong));
        assertThat(city.totals.of(city.world.agency, 2019).parts()).isEmpty();
        city.giveBack(wrong, "其他处理总计应为243");
        long mended = city.submitting.upload(
                unit,
                2019,
                ReportScope.TOTAL,
                "济南.json",
                report.replaceFirst("(?s)(\"R6\".*?\\[.*?)242", "$1243").getBytes(StandardCharsets.UTF_8),
                city.world.clerk);
        city.accept(mended);
        assertThat(city.totals.of(city.world.agency, 2019).tables().table3().number(Table3Row.R6, Table3.TOTAL))
                .isEqualTo(243);
    }

    @Test
    void aReportOfAnotherYearOrAnotherFormatIsNotSummed() {
        long unit = city.unit("示例县", UnitKind.COUNTY);
        refuses(
                "statistics.submission.otherYear",
                () -> city.submitting.upload(
                        unit,
                        YEAR,
                        ReportScope.OWN,
                        "x.json",
                        ReportFiles.of(UnitReports.sound("示例县", 2024, 1), ReportForm.JSON),
                        city.world.clerk));
        refuses(
                "statistics.submission.unreadable",
                () -> city.submitting.upload(
                        unit,
                        YEAR,
                        ReportScope.OWN,
                        "x.json",
                        "不是报告".getBytes(StandardCharsets.UTF_8),
                        city.world.clerk));
        refuses(
                "statistics.submission.yearRuns",
                () -> city.upload(unit, UnitReports.sound("示例县", 2026, 1), ReportForm.JSON));
        AnnualReport old = UnitReports.sound("示例县", 2020, 1);
        long wrong = city.upload(
                unit,
                new AnnualReport(
                        "示例县", YEAR, ReportScope.OWN, old.table2(), old.table3(), old.table4(), old.chapters(), false),
                ReportForm.JSON);
        assertThat(city.submissions.get(wrong, city.world.clerk).faults())
                .extracting(Finding::table)
                .contains("二", "三");
        refuses("statistics.submission.faulty", () -> city.accept(wrong));
    }

    @Test
    void aSubCollectorsSumStandsForAllBelowItAndNobodyIsCountedTwice() {
        city.close(city.world.head, 1);
        long county = city.organ("示例县");
        Officer head = city.head(county);
        long countyUnit = city.keeping.add(City.linked(county, "示例县", UnitKind.COUNTY), city.world.clerk);
        long townBelow = city.keeping.add(City.below(countyUnit, "示例镇", UnitKind.TOWNSHIP), city.world.clerk);
        AnnualReport town = UnitReports.sound("示例镇", YEAR, 21);
        city.accept(city.upload(townBelow, town, ReportForm.JSON));
        assertThat(city.total().parts()).extracting(ReportPart::name).containsExactly("示例机关", "示例镇");

        city.received(4, head);
        city.close(head, 22);
        long department = city.keeping.add(City.entry("示例县教育局", UnitKind.DEPARTMENT), head);
        AnnualReport school = UnitReports.sound("示例县教育局", YEAR, 23);
        long submission = city.submitting.upload(
                department, YEAR, ReportScope.OWN, "x.json", ReportFiles.of(school, ReportForm.JSON), head);
        city.deciding.decide(submission, SubmissionDecision.Kind.ACCEPTED, "已核", head);
        long townOfCounty = city.keeping.add(City.entry("示例镇", UnitKind.TOWNSHIP), head);
        city.deciding.decide(
                city.submitting.upload(
                        townOfCounty, YEAR, ReportScope.OWN, "x.json", ReportFiles.of(town, ReportForm.JSON), head),
                SubmissionDecision.Kind.ACCEPTED,
                "已核",
                head);
        refuses(
                "statistics.submission.noTotal",
                () -> city.submitting.submit(countyUnit, YEAR, ReportScope.TOTAL, head));
        city.sign(YEAR, head);
        city.accept(city.submitting.submit(countyUnit, YEAR, ReportScope.TOTAL, head));

        assertThat(city.state(countyUnit)).isEqualTo(UnitState.ACCEPTED);
        assertThat(city.state(townBelow)).isEqualTo(UnitState.COVERED);
        assertThat(city.total().parts()).extracting(ReportPart::name).containsExactly("示例机关", "示例县");
        assertSum(
                city.total().tables(),
                List.of(
                        frozen(city.world.agency),
                        frozen(county),
                        UnitReports.tables(school),
                        UnitReports.tables(town)));
    }

    @Test
    void aClosedSumStaysWhatItWasAndIsAmendedByAnotherVersion() {
        city.close(city.world.head, 1);
        long unit = city.unit("示例县", UnitKind.COUNTY);
        city.unit("未报县", UnitKind.COUNTY);
        long first = city.upload(unit, UnitReports.sound("示例县", YEAR, 31), ReportForm.JSON);
        city.accept(first);
        refuses(
                "statistics.freeze.headOnly",
                () -> city.freezing.freeze(ReportScope.TOTAL, YEAR, City.SIGNED, city.world.clerk));
        refuses(
                "statistics.freeze.reasonMissing.TOTAL",
                () -> city.freezing.freeze(
                        ReportScope.TOTAL, YEAR, new Signature("张", LocalDate.of(2026, 3, 1), ""), city.world.head));
        assertThat(city.sign(YEAR)).isEqualTo(1);
        ReportVersion closed =
                city.years.latest(ReportScope.TOTAL, city.world.agency, YEAR).orElseThrow();
        assertThat(closed.missing()).containsExactly("未报县");
        assertThat(TotalReport.holds(closed)).isTrue();
        refuses(
                "statistics.freeze.unchanged",
                () -> city.freezing.freeze(ReportScope.TOTAL, YEAR, City.SIGNED, city.world.head));

        refuses(
                "statistics.submission.reopenHeadOnly",
                () -> city.deciding.decide(first, SubmissionDecision.Kind.REOPENED, "更正", city.world.clerk));
        city.deciding.decide(first, SubmissionDecision.Kind.REOPENED, "单位更正", city.world.head);
        assertThat(city.total().parts()).hasSize(1);
        city.giveBack(first, "按更正再报");
        city.accept(city.upload(unit, UnitReports.sound("示例县", YEAR, 32), ReportForm.JSON));
        city.received(1, city.world.clerk);
        city.close(city.world.head, 1);

        ReportVersion still =
                city.years.latest(ReportScope.TOTAL, city.world.agency, YEAR).orElseThrow();
        assertThat(still).isEqualTo(closed);
        assertThat(TotalReport.holds(still)).isTrue();
        assertThat(city.total().tables()).isNotEqualTo(closed.tables());
        assertThat(city.sign(YEAR)).isEqualTo(2);
        ReportVersion amended =
                city.years.latest(ReportScope.TOTAL, city.world.agency, YEAR).orElseThrow();
        assertThat(amended.previousSha256()).isEqualTo(closed.sha256());
        assertThat(amended.tables()).isEqualTo(city.total().tables());
    }

    @Test
    void aTouchedVersionIsFoundOut() {
        city.close(city.world.head, 1);
        city.accept(
                city.upload(city.unit("示例县", UnitKind.COUNTY), UnitReports.sound("示例县", YEAR, 31), ReportForm.JSON));
        city.sign(YEAR);
        city.world
                .jdbc
                .sql("update report_version set missing = '某县' where agency_id = :agency and scope = 'TOTAL'")
                .param("agency", city.world.agency)
                .update();
        assertThat(TotalReport.holds(city.years
                        .latest(ReportScope.TOTAL, city.world.agency, YEAR)
                        .orElseThrow()))
                .isFalse();
    }

    @Test
    void whatLastYearCarriedOutIsComparedAlsoForAUnitThatTookAnotherOver() {
        long gone = city.unit("旧局", UnitKind.DEPARTMENT);
        long unit = city.unit("新局", UnitKind.DEPARTMENT);
        city.accept(city.upload(gone, UnitReports.sound("旧局", YEAR - 1, 41), ReportForm.JSON));
        city.accept(city.upload(unit, UnitReports.sound("新局", YEAR - 1, 42), ReportForm.JSON));
        city.keeping.change(
                gone,
                0,
                new UnitEntry(null, "旧局", UnitKind.DEPARTMENT, null, false, 2019, YEAR - 1, unit),
                city.world.clerk);
        AnnualReport next = UnitReports.sound("新局", YEAR, 43);
        Table3 was =
                city.submissions.accepted(gone, YEAR - 1).orElseThrow().tables().table3();
        Table3 own =
                city.submissions.accepted(unit, YEAR - 1).orElseThrow().tables().table3();
        Table3 taken = carryingIn(next.table3(), was, own);
        long right = city.upload(
                unit,
                new AnnualReport(
                        "新局", YEAR, ReportScope.OWN, next.table2(), taken, next.table4(), next.chapters(), false),
                ReportForm.JSON);
        Submission submission = city.submissions.get(right, city.world.clerk);
        assertThat(checks.acrossYears(submission, city.units.get(unit, city.world.agency)))
                .extracting(Finding::check)
                .doesNotContain("carry-over");
        city.giveBack(right, "换一份");
        long wrong = city.upload(unit, next, ReportForm.JSON);
        assertThat(checks.acrossYears(
                        city.submissions.get(wrong, city.world.clerk), city.units.get(unit, city.world.agency)))
                .extracting(Finding::check)
                .contains("carry-over");
        refuses(
                "statistics.submission.warningsUnexplained",
                () -> city.deciding.decide(wrong, SubmissionDecision.Kind.ACCEPTED, "", city.world.clerk));
        city.deciding.decide(wrong, SubmissionDecision.Kind.ACCEPTED, "旧局案件移交后重新清点", city.world.clerk);
        assertThat(city.state(unit)).isEqualTo(UnitState.ACCEPTED);
    }

    /** The table with as many carried in as both carried out, and so many fewer received. */
    private static Table3 carryingIn(Table3 table, Table3 one, Table3 other) {
        Map<Table3Row, List<Integer>> rows = new EnumMap<>(Table3Row.class);
        table.format()
                .rows()
                .forEach(row -> rows.put(row, new ArrayList<>(table.values().get(row))));
        for (int column = 0; column <= Table3.TOTAL; column++) {
            int carried = one.number(Table3Row.CARRY_OUT, column) + other.number(Table3Row.CARRY_OUT, column);
            int both = table.number(Table3Row.NEW, column) + table.number(Table3Row.CARRY_IN, column);
            rows.get(Table3Row.CARRY_IN).set(column, carried);
            rows.get(Table3Row.NEW).set(column, both - carried);
        }
        return new Table3(table.format(), rows);
    }

    @Test
    void notesBesideNumbersAreLeftOutOfTheSumAndListed() {
        AnnualReport report = UnitReports.sound("示例县", YEAR, 51);
        Map<Table2Row, List<Table2.Cell>> rows = new EnumMap<>(report.table2().values());
        rows.put(
                Table2Row.NORMATIVE,
                Arrays.asList(
                        new Table2.Cell(BigDecimal.valueOf(22), "其中修订16"),
                        new Table2.Cell(BigDecimal.ONE, ""),
                        Table2.Cell.BLANK));
        city.accept(city.upload(
                city.unit("示例县", UnitKind.COUNTY),
                new AnnualReport(
                        "示例县",
                        YEAR,
                        ReportScope.OWN,
                        new Table2(ReportFormat.FORMAT_2021, rows),
                        report.table3(),
                        report.table4(),
                        report.chapters(),
                        false),
                ReportForm.JSON));
        assertThat(TotalRemarks.notes(city.total().parts())).containsExactly("示例县：行政规范性文件 · 本年制发件数（其中修订16）");
        assertThat(city.total().tables().table2().cell(Table2Row.NORMATIVE, 0))
                .isEqualTo(new Table2.Cell(BigDecimal.valueOf(22), ""));
        assertThat(city.total().tables().table2().cell(Table2Row.NORMATIVE, 2)).isEqualTo(Table2.Cell.BLANK);
    }

    @Test
    void theTreeHasNoCirclesAndNoOrganTwice() {
        long above = city.unit("上级区", UnitKind.COUNTY);
        long below = city.keeping.add(City.below(above, "下级镇", UnitKind.TOWNSHIP), city.world.clerk);
        refuses(
                "statistics.units.circle",
                () -> city.keeping.change(above, 0, City.below(below, "上级区", UnitKind.COUNTY), city.world.clerk));
        refuses("statistics.units.nameTwice", () -> city.unit("上级区", UnitKind.COUNTY));
        long organ = city.organ("示例局");
        city.keeping.add(City.linked(organ, "示例局", UnitKind.DEPARTMENT), city.world.clerk);
        refuses(
                "statistics.units.organTwice",
                () -> city.keeping.add(City.linked(organ, "示例局二", UnitKind.DEPARTMENT), city.world.clerk));
        Officer head = city.head(organ);
        refuses(
                "statistics.units.organAbove",
                () -> city.keeping.add(City.linked(city.world.agency, "示例机关", UnitKind.OTHER), head));
        refuses(
                "statistics.report.notYours",
                () -> city.keeping.add(City.entry("某局", UnitKind.DEPARTMENT), city.world.reviewer));
        refuses(
                "statistics.units.changedMeanwhile",
                () -> city.keeping.change(above, 7, City.entry("上级区", UnitKind.COUNTY), city.world.clerk));
    }

    @Test
    void ownDaysAreNeverLaterThanTheRegulations() {
        LocalDate january = LocalDate.of(2026, 1, 26);
        refuses(
                "statistics.days.impossible",
                () -> settingDays.set(
                        YEAR, new ReportingCalendar(LocalDate.of(2026, 2, 1), january, 5), city.world.clerk));
        refuses(
                "statistics.days.impossible",
                () -> settingDays.set(
                        YEAR, new ReportingCalendar(january, LocalDate.of(2026, 4, 1), 5), city.world.clerk));
        refuses(
                "statistics.days.impossible",
                () -> settingDays.set(
                        YEAR, new ReportingCalendar(LocalDate.of(2025, 12, 31), january, 5), city.world.clerk));
        long department = city.unit("示例局", UnitKind.DEPARTMENT);
        assertThat(city.standing(department).dueOn()).isEqualTo(LocalDate.of(2026, 1, 31));
        settingDays.set(YEAR, new ReportingCalendar(january, LocalDate.of(2026, 2, 20), 5), city.world.clerk);
        assertThat(city.standing(department).dueOn()).isEqualTo(january);
        assertThat(city.standing(city.unit("示例县", UnitKind.COUNTY)).dueOn()).isEqualTo(LocalDate.of(2026, 2, 20));
    }

    @Test
    void whoHasToSeeToAReportIsToldFromSomeDaysBefore() {
        city.world.today(LocalDate.of(2026, 1, 20));
        long organ = city.organ("示例局");
        Officer head = city.head(organ);
        long unit = city.keeping.add(City.linked(organ, "示例局", UnitKind.DEPARTMENT), city.world.clerk);
        assertThat(notices.count(city.world.clerk) + notices.count(head)).isZero();
        city.world.today(LocalDate.of(2026, 1, 21));
        assertThat(notices.count(city.world.clerk)).isEqualTo(1);
        assertThat(notices.count(head)).isEqualTo(1);
        city.close(head, 5);
        long submission = city.submitting.submit(unit, YEAR, ReportScope.OWN, head);
        assertThat(notices.count(head)).isZero();
        assertThat(notices.count(city.world.clerk)).isEqualTo(1);
        city.giveBack(submission, "请核实");
        assertThat(notices.count(head)).isEqualTo(1);
        assertThat(notices.count(city.world.handler)).isZero();
        city.accept(city.submitting.submit(unit, YEAR, ReportScope.OWN, head));
        assertThat(notices.count(city.world.clerk) + notices.count(head)).isZero();
    }

    @Test
    void aUnitSeesItsOwnSubmissionsAndNobodyElses() {
        long organ = city.organ("示例局");
        Officer head = city.head(organ);
        Officer clerkOnly = city.world.officer(organ, null, "经办", Role.CLERK);
        long unit = city.keeping.add(City.linked(organ, "示例局", UnitKind.DEPARTMENT), city.world.clerk);
        refuses("statistics.submission.notFrozen", () -> city.submitting.submit(unit, YEAR, ReportScope.OWN, head));
        city.close(head, 6);
        refuses("statistics.submission.headOnly", () -> city.submitting.submit(unit, YEAR, ReportScope.OWN, clerkOnly));
        refuses(
                "statistics.units.notFound",
                () -> city.submitting.submit(unit, YEAR, ReportScope.OWN, city.world.head));
        refuses(
                "statistics.submission.handsInItself",
                () -> city.upload(unit, UnitReports.sound("示例局", YEAR, 1), ReportForm.JSON));
        long own = city.submitting.submit(unit, YEAR, ReportScope.OWN, head);
        long other = city.upload(city.unit("示例县", UnitKind.COUNTY), UnitReports.sound("示例县", YEAR, 1), ReportForm.JSON);
        assertThat(city.submissions.get(own, clerkOnly).unitId()).isEqualTo(unit);
        refuses("statistics.submission.notFound", () -> city.submissions.get(other, head));
        refuses(
                "statistics.units.notFound",
                () -> city.deciding.decide(own, SubmissionDecision.Kind.ACCEPTED, "", head));
        refuses(
                "statistics.submission.notFound",
                () -> city.deciding.decide(own, SubmissionDecision.Kind.ACCEPTED, "", city.world.clerkOfAnotherAgency));
    }
}
