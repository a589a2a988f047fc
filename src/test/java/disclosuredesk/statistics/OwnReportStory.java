package disclosuredesk.statistics;

import static disclosuredesk.statistics.SampleReports.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.agencies.Officer;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.fees.FeeYear;
import disclosuredesk.fees.Fees;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The agency's own report: table 二 entered, chapters written, warnings accepted, all on a real database. */
abstract class OwnReportStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Table2Sheets sheets;

    @Autowired
    private EnteringTable2 entering;

    @Autowired
    private ReportTexts texts;

    @Autowired
    private WritingReport writing;

    @Autowired
    private AnnualReports reports;

    @Autowired
    private ReportSources sources;

    @Autowired
    private ReportReview review;

    @Autowired
    private AcceptingWarnings accepting;

    @Autowired
    private Fees fees;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private static Table2 table(String made, String note, String inForce) {
        Map<Table2Row, List<Table2.Cell>> rows = new EnumMap<>(Table2Row.class);
        for (Table2Row row : Table2Row.of(ReportFormat.FORMAT_2021)) {
            rows.put(row, row.columns().stream().map(column -> cell("0", "")).toList());
        }
        rows.put(Table2Row.NORMATIVE, List.of(cell(made, note), cell("0", ""), cell(inForce, "")));
        rows.put(Table2Row.CHARGES, List.of(cell("59237.2449", "")));
        return new Table2(ReportFormat.FORMAT_2021, rows);
    }

    private List<ReviewedFinding> found() {
        return review.of(sources.of(ReportScope.OWN).draft(world.agency, 2026), world.agency);
    }

    private void refuses(String key, ThrowingCallable act) {
        assertThat(catchThrowableOfType(Refused.class, act).messageKey()).isEqualTo(key);
    }

    @Test
    void tableTwoIsKeptAsTypedWithWhoChangedWhatFromWhat() {
        entering.enter(2026, 0, table("22", "其中修订16", "420"), world.clerk);
        assertThat(sheets.of(world.agency, 2026).table()).isEqualTo(table("22", "其中修订16", "420"));
        entering.enter(2026, 1, table("23", "", "420"), world.head);
        Table2Change change = sheets.changes(world.agency, 2026).get(0);
        assertThat(change.before()).isEqualTo(cell("22", "其中修订16"));
        assertThat(change.after()).isEqualTo(cell("23", ""));
        assertThat(change.officerName()).isEqualTo("丁");
        assertThat(change.changedAt().toLocalDate()).isEqualTo(world.today());
        assertThat(sheets.of(world.agency, 2025).table().values().values())
                .allSatisfy(cells -> assertThat(cells).containsOnly(Table2.Cell.BLANK));
    }

    @Test
    void aTableTwoChangedByAnotherMeanwhileIsNotOverwritten() {
        entering.enter(2026, 0, table("1", "", "1"), world.clerk);
        refuses("statistics.report.changedMeanwhile", () -> entering.enter(2026, 0, table("2", "", "2"), world.head));
        assertThat(sheets.of(world.agency, 2026).table()).isEqualTo(table("1", "", "1"));
        assertThat(sheets.of(world.agency, 2026).version()).isOne();
    }

    @Test
    void onlyTheDisclosureOfficeAndItsHeadWriteTheReport() {
        for (Officer other : List.of(world.handler, world.reviewer, world.administrator)) {
            refuses("statistics.report.notYours", () -> entering.enter(2026, 0, table("1", "", "1"), other));
            refuses("statistics.report.notYours", () -> writing.write(2026, ReportScope.OWN, 1, 0, "文字", other));
            refuses("statistics.report.notYours", () -> accepting.accept(ReportScope.OWN, 2026, "x", "理由", other));
        }
    }

    @Test
    void aNewReportIsCompleteAndEachSavedChapterStaysOnFile() {
        AnnualReport report = reports.of(world.agency, 2026);
        assertThat(report.title()).isEqualTo("示例机关2026年政府信息公开工作年度报告");
        assertThat(report.subtitle()).contains("本级", "草稿");
        assertThat(report.chapters())
                .hasSize(6)
                .noneMatch(chapter -> chapter.paragraphs().isEmpty());
        writing.write(2026, ReportScope.OWN, 5, 0, "第一版", world.clerk);
        writing.write(2026, ReportScope.OWN, 5, 1, "收到{{table3.NEW.total}}件", world.head);
        assertThat(reports.of(world.agency, 2026).chapters().get(4).paragraphs())
                .containsExactly("收到0件");
        world.registered();
        assertThat(reports.of(world.agency, 2026).chapters().get(4).paragraphs())
                .containsExactly("收到1件");
        assertThat(texts.versions(world.agency, 2026, ReportScope.OWN, 5))
                .extracting(ReportTexts.Saved::content)
                .containsExactly("收到{{table3.NEW.total}}件", "第一版");
        refuses(
                "statistics.report.changedMeanwhile",
                () -> writing.write(2026, ReportScope.OWN, 5, 1, "覆盖", world.clerk));
        refuses(
                "statistics.report.unknownFigure",
                () -> writing.write(2026, ReportScope.OWN, 5, 2, "{{table3.NEW.sum}}", world.clerk));
    }

    @Test
    void anEmptyChapterStaysEmpty() {
        writing.write(2026, ReportScope.OWN, 2, 0, "", world.clerk);
        assertThat(reports.of(world.agency, 2026).chapters().get(1).paragraphs())
                .isEmpty();
    }

    @Test
    void anAcceptedWarningStaysAcceptedUntilItsNumbersChange() {
        world.today(LocalDate.of(2026, 12, 1));
        entering.enter(2025, 0, table("0", "", "10"), world.clerk);
        entering.enter(2026, 0, table("3", "", "12"), world.clerk);
        ReviewedFinding warning = found().get(0);
        assertThat(warning.finding().check()).isEqualTo("roll-forward");
        String key = warning.identity().key();
        refuses(
                "statistics.review.reasonMissing",
                () -> accepting.accept(ReportScope.OWN, 2026, key, " ", world.clerk));
        accepting.accept(ReportScope.OWN, 2026, key, "一件自然失效", world.clerk);
        assertThat(found()).hasSize(1).noneMatch(ReviewedFinding::isOpen);
        assertThat(found().get(0).acceptance().reason()).isEqualTo("一件自然失效");

        entering.enter(2026, 1, table("3", "", "11"), world.clerk);
        assertThat(found()).hasSize(1).allMatch(ReviewedFinding::isOpen);
        refuses("statistics.review.gone", () -> accepting.accept(ReportScope.OWN, 2026, key, "一件自然失效", world.clerk));

        entering.enter(2026, 2, table("3", "", "12"), world.clerk);
        assertThat(found()).hasSize(1).noneMatch(ReviewedFinding::isOpen);
    }

    @Test
    void aChapterSixThatContradictsTheLedgerOfFeesIsAnError() {
        entering.enter(2026, 0, table("0", "", "0"), world.clerk);
        assertThat(found()).isEmpty();
        writing.write(2026, ReportScope.OWN, 6, 0, "信息处理费：本年发出收费通知3件，应收金额2950元，实际收取2950元。", world.clerk);
        assertThat(found()).hasSize(3).noneMatch(ReviewedFinding::isWarning);
        refuses(
                "statistics.review.notAWarning",
                () -> accepting.accept(
                        ReportScope.OWN, 2026, found().get(0).identity().key(), "理由", world.clerk));
    }

    @Test
    void anErrorCannotBeAcceptedAndNothingUnansweredIsFinished() {
        AnnualReport wrong = SampleReports.jinan();
        ReportNumbers numbers = new ReportNumbers(
                "济南市",
                2019,
                ReportScope.OWN,
                wrong.table2(),
                wrong.table3(),
                wrong.table4(),
                SampleReports.blank(ReportFormat.FORMAT_2019),
                SampleReports.emptyTable3(ReportFormat.FORMAT_2019),
                SampleReports.emptyTable4(),
                new FeeYear(0, 0, 0),
                List.of());
        Draft draft = new Draft(numbers, wrong, List.of(), List.of());
        List<ReviewedFinding> faults = review.of(draft, world.agency).stream()
                .filter(one -> !one.isWarning())
                .toList();
        assertThat(faults)
                .anyMatch(one -> one.finding().row().equals("R6")
                        && Integer.valueOf(243).equals(one.finding().expected()));
        review.accept(
                ReportScope.OWN,
                2019,
                faults.get(0).identity(),
                new ReviewedFinding.Acceptance("就这样", world.today().atStartOfDay(), "甲"),
                world.clerk);
        assertThat(review.of(draft, world.agency))
                .filteredOn(one -> !one.isWarning())
                .allMatch(ReviewedFinding::isOpen);
        refuses("statistics.report.notReady", () -> review.requireReady(draft, world.agency));
    }

    @Test
    void theFeesOfTheYearAreThoseOfTheLedger() {
        assertThat(fees.inYear(world.agency, 2026)).isEqualTo(new FeeYear(0, 0, 0));
        RequestId id = world.assigned();
        world.askForFee(
                id,
                world.version(id),
                new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, world.today(), world.today(), null, null),
                world.clerk);
        RequestId paid = world.assigned();
        world.askForFee(
                paid,
                world.version(paid),
                new FeeNotice(FeeNotice.Basis.PAGE, 68, 0, world.today(), world.today(), null, null),
                world.clerk);
        world.charging.settle(paid, world.version(paid), world.today(), "票据1", world.clerk);
        assertThat(fees.inYear(world.agency, 2026)).isEqualTo(new FeeYear(2, 140 + 380, 380));
        assertThat(fees.inYear(world.agency, 2025)).isEqualTo(new FeeYear(0, 0, 0));
        assertThat(reports.of(world.agency, 2026).chapters().get(5).paragraphs().get(0))
                .contains("发出收费通知2件，应收金额520元，实际收取380元");
    }
}
