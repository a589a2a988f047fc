package disclosuredesk.rollup;

import static disclosuredesk.rollup.City.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.agencies.Officer;
import disclosuredesk.fees.FeeYear;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.Finding;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.files.ReportForm;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.AnnualReports;
import disclosuredesk.statistics.CollectedTables;
import disclosuredesk.statistics.Freezing;
import disclosuredesk.statistics.ReportNumbers;
import disclosuredesk.statistics.ReportTexts;
import disclosuredesk.statistics.ReportVersion;
import disclosuredesk.statistics.ReviewedFinding;
import disclosuredesk.statistics.Signature;
import disclosuredesk.statistics.WritingReport;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The report of a sum: its own text over the summed tables, closed as it was signed. */
abstract class TotalReportStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private WritingReport writing;

    @Autowired
    private ReportTexts texts;

    @Autowired
    private AnnualReports ownReports;

    @Autowired
    private TotalReport totalReport;

    @Autowired
    private Freezing freezing;

    private City city;

    @BeforeEach
    void city() {
        city = new City(beans);
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThat(catchThrowableOfType(Refused.class, act).messageKey()).isEqualTo(key);
    }

    private void uploaded(String name, int year, long seed) {
        city.accept(
                city.upload(city.unit(name, UnitKind.COUNTY), UnitReports.sound(name, year, seed), ReportForm.JSON));
    }

    private Officer linked(String name, long seed) {
        long organ = city.organ(name);
        Officer head = city.head(organ);
        long unit = city.keeping.add(City.linked(organ, name, UnitKind.DEPARTMENT), city.world.clerk);
        city.received(1, head);
        city.close(head, seed);
        city.accept(city.submitting.submit(unit, YEAR, ReportScope.OWN, head));
        return head;
    }

    /** A notice over the amount, paid, for each request of the agency in the year. */
    private void fees(long organ, int amount) {
        city.world
                .jdbc
                .sql("""
                insert into fee (request_id, basis, units, units_before, amount, sent_on, notice_received_on, paid_on)
                select id, 'PAGE', 1, 0, :amount, :on, :on, :on from disclosure_request where agency_id = :agency
                """)
                .param("amount", amount)
                .param("on", LocalDate.of(YEAR, 7, 1))
                .param("agency", organ)
                .update();
    }

    private AnnualReport total() {
        return totalReport.draft(city.world.agency, city.total()).report();
    }

    private ReportNumbers numbers() {
        return totalReport.numbers(city.world.agency, YEAR);
    }

    private static List<String> text(AnnualReport report, int chapter) {
        return report.chapters().get(chapter - 1).paragraphs();
    }

    private ReportVersion closed() {
        return city.years.latest(ReportScope.TOTAL, city.world.agency, YEAR).orElseThrow();
    }

    @Test
    void aPlaceholderPrintsTheSumAndTheOwnReportKeepsItsText() {
        city.received(2, city.world.clerk);
        city.close(city.world.head, 1);
        uploaded("示例县", YEAR, 2);
        List<Chapter> own = ownReports.of(city.world.agency, YEAR).chapters();
        writing.write(YEAR, ReportScope.TOTAL, 5, 0, "全市新收{{table3.NEW.total}}件", city.world.clerk);
        int ofCounty = UnitReports.sound("示例县", YEAR, 2).table3().number(Table3Row.NEW, Table3.TOTAL);
        assertThat(text(total(), 5)).containsExactly("全市新收" + (ofCounty + 2) + "件");
        assertThat(ownReports.of(city.world.agency, YEAR).chapters()).isEqualTo(own);

        writing.write(YEAR, ReportScope.OWN, 5, 0, "本机关新收{{table3.NEW.total}}件", city.world.clerk);
        assertThat(text(ownReports.of(city.world.agency, YEAR), 5)).containsExactly("本机关新收2件");
        assertThat(text(total(), 5)).containsExactly("全市新收" + (ofCounty + 2) + "件");
        assertThat(texts.versions(city.world.agency, YEAR, ReportScope.TOTAL, 5))
                .hasSize(1);
        refuses(
                "statistics.report.changedMeanwhile",
                () -> writing.write(YEAR, ReportScope.TOTAL, 5, 0, "覆盖", city.world.clerk));
        refuses(
                "statistics.report.unknownFigure",
                () -> writing.write(YEAR, ReportScope.OWN, 6, 0, "{{fees.unbooked}}", city.world.clerk));
    }

    @Test
    void everyChapterHasItsTextAndTheFirstSaysWhatIsSummedWhateverIsWrittenInIt() {
        city.close(city.world.head, 1);
        uploaded("示例县", YEAR, 2);
        city.unit("未报县", UnitKind.COUNTY);
        assertThat(total().chapters())
                .hasSize(6)
                .allSatisfy(chapter -> assertThat(chapter.paragraphs()).isNotEmpty());
        assertThat(String.join("", text(total(), 1))).contains("统计范围为示例机关汇总", "（五）监督保障");
        writing.write(YEAR, ReportScope.TOTAL, 1, 0, "总体情况良好。", city.world.clerk);
        assertThat(text(total(), 1))
                .containsExactly("本报告各表由下列单位的数字相加得出：示例机关（本级）、示例县（本级）。", "下列单位的数字未计入：未报县。", "总体情况良好。");
    }

    @Test
    void aClosedSumIsHandedOutAsItWasSignedAndAnotherTextIsAnAmendment() {
        city.close(city.world.head, 1);
        uploaded("示例县", YEAR, 3);
        writing.write(YEAR, ReportScope.TOTAL, 5, 0, "签署时的文字，办结{{table3.R7.total}}件", city.world.clerk);
        AnnualReport signed = total().finished();
        city.sign(YEAR);
        assertThat(closed().composed()).isEqualTo(signed);
        assertThat(TotalReport.holds(closed())).isTrue();
        refuses(
                "statistics.freeze.unchanged",
                () -> city.freezing.freeze(ReportScope.TOTAL, YEAR, City.SIGNED, city.world.head));

        writing.write(YEAR, ReportScope.TOTAL, 5, 1, "以后的文字", city.world.clerk);
        assertThat(closed().composed()).isEqualTo(signed);
        refuses(
                "statistics.freeze.reasonMissing.TOTAL",
                () -> city.freezing.freeze(
                        ReportScope.TOTAL, YEAR, new Signature("张局长", LocalDate.of(2026, 3, 1), ""), city.world.head));
        assertThat(city.sign(YEAR)).isEqualTo(2);
        assertThat(text(closed().composed(), 5)).containsExactly("以后的文字");
        assertThat(closed().tables()).isEqualTo(CollectedTables.of(signed.published()));
        assertThat(city.years
                        .version(ReportScope.TOTAL, city.world.agency, YEAR, 1)
                        .orElseThrow()
                        .composed())
                .isEqualTo(signed);
    }

    @Test
    void aTouchedTextIsFoundOut() {
        city.close(city.world.head, 1);
        uploaded("示例县", YEAR, 3);
        city.sign(YEAR);
        city.world
                .jdbc
                .sql(
                        "update report_version set report = replace(report, '监督保障', '监督') where agency_id = :agency and scope = 'TOTAL'")
                .param("agency", city.world.agency)
                .update();
        assertThat(TotalReport.holds(closed())).isFalse();
    }

    @Test
    void theFeesOfTheCityAndOfUnitsThatReportFromThisSystemAreSummed() {
        city.received(2, city.world.clerk);
        city.close(city.world.head, 1);
        Officer head = linked("示例局", 4);
        fees(city.world.agency, 100);
        fees(head.agencyId(), 30);
        assertThat(numbers().unbooked()).isEmpty();
        assertThat(numbers().fees()).isEqualTo(new FeeYear(3, 230, 230));
        assertThat(text(total(), 6).get(0))
                .contains("发出收费通知3件，应收金额230元，实际收取230元")
                .doesNotContain("补充");
        writing.write(YEAR, ReportScope.TOTAL, 6, 0, "信息处理费：发出收费通知2件，应收金额200元，实际收取200元。", city.world.clerk);
        refuses(
                "statistics.total.faulty",
                () -> city.freezing.freeze(ReportScope.TOTAL, YEAR, City.SIGNED, city.world.head));
        writing.write(
                YEAR,
                ReportScope.TOTAL,
                6,
                1,
                "信息处理费：发出收费通知{{fees.notices}}件，应收金额{{fees.asked}}元，实际收取{{fees.received}}元。",
                city.world.clerk);
        assertThat(city.sign(YEAR)).isEqualTo(1);
    }

    @Test
    void ofUploadedReportsTheFeesAreNotKnownAndNoTotalIsClaimed() {
        city.received(1, city.world.clerk);
        city.close(city.world.head, 1);
        fees(city.world.agency, 50);
        uploaded("示例县", YEAR, 2);
        assertThat(numbers().unbooked()).containsExactly("示例县");
        assertThat(text(total(), 6).get(0)).contains("本系统登记的部分", "应收金额50元", "示例县的收费情况没有登记在本系统，待按其报告人工补充");
        assertThat(totalReport.findings(totalReport.draft(city.world.agency, YEAR), city.world.agency))
                .anyMatch(finding -> finding.message().contains("示例县的收费情况没有登记在本系统"))
                .allMatch(finding -> finding.severity() == Finding.Severity.WARNING);
        writing.write(YEAR, ReportScope.TOTAL, 6, 0, "信息处理费：全市发出收费通知9件，应收金额900元，实际收取900元。", city.world.clerk);
        assertThat(city.sign(YEAR)).isEqualTo(1);
    }

    @Test
    void aWarningStandsInTheWayUntilSomebodySaysWhyItIsAcceptedAndOtherFiguresWarnAnew() {
        city.received(1, city.world.clerk);
        city.close(city.world.head, 1);
        uploaded("示例县", YEAR, 2);
        writing.write(YEAR, ReportScope.TOTAL, 6, 0, "信息处理费：全市发出收费通知9件，应收金额900元，实际收取900元。", city.world.clerk);
        List<ReviewedFinding> found = city.review(YEAR, city.world.agency);
        assertThat(found).isNotEmpty().allMatch(ReviewedFinding::isWarning).allMatch(ReviewedFinding::isOpen);
        refuses(
                "statistics.total.unaccepted",
                () -> city.freezing.freeze(ReportScope.TOTAL, YEAR, City.SIGNED, city.world.head));

        String key = found.get(0).identity().key();
        refuses(
                "statistics.review.reasonMissing",
                () -> city.accepting.accept(ReportScope.TOTAL, YEAR, key, " ", city.world.clerk));
        refuses(
                "statistics.report.notYours",
                () -> city.accepting.accept(ReportScope.TOTAL, YEAR, key, "已核实", city.world.handler));
        refuses(
                "statistics.review.gone",
                () -> city.accepting.accept(ReportScope.TOTAL, YEAR, "x", "已核实", city.world.clerk));
        assertThat(city.sign(YEAR)).isEqualTo(1);
        assertThat(city.review(YEAR, city.world.agency))
                .hasSameSizeAs(found)
                .noneMatch(ReviewedFinding::isOpen)
                .allMatch(one ->
                        one.acceptance() != null && one.acceptance().reason().equals("已与单位核实"));

        uploaded("另一县", YEAR, 4);
        assertThat(city.review(YEAR, city.world.agency)).anyMatch(ReviewedFinding::isOpen);
    }

    @Test
    void lastYearsFiguresAreThoseOfTheSumClosedForIt() {
        assertThat(IntStream.rangeClosed(0, Table3.TOTAL)
                        .map(column -> numbers().table3Before().number(Table3Row.NEW, column)))
                .containsOnly(0);
        uploaded("旧县", YEAR - 1, 7);
        freezing.freeze(
                ReportScope.OWN, YEAR - 1, new Signature("李主任", LocalDate.of(2026, 1, 15), ""), city.world.head);
        city.sign(YEAR - 1);
        city.close(city.world.head, 1);
        uploaded("示例县", YEAR, 8);
        Table3 before = city.years
                .latest(ReportScope.TOTAL, city.world.agency, YEAR - 1)
                .orElseThrow()
                .tables()
                .table3();
        assertThat(before.number(Table3Row.NEW, Table3.TOTAL)).isPositive();
        assertThat(numbers().table3Before()).isEqualTo(before);
        writing.write(YEAR, ReportScope.TOTAL, 5, 0, "上年新收{{lastYear.table3.NEW.total}}件", city.world.clerk);
        assertThat(text(total(), 5)).containsExactly("上年新收" + before.number(Table3Row.NEW, Table3.TOTAL) + "件");
        assertThat(totalReport.findings(totalReport.draft(city.world.agency, YEAR), city.world.agency))
                .filteredOn(finding -> finding.check().equals("carry-over"))
                .isNotEmpty()
                .allMatch(finding -> finding.severity() == Finding.Severity.WARNING);
        city.sign(YEAR);
        assertThat(closed().number()).isEqualTo(1);
    }
}
