package disclosuredesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.fees.FeeYear;
import disclosuredesk.statistics.ReportFigures;
import disclosuredesk.statistics.ReportNumbers;
import disclosuredesk.statistics.SampleReports;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Placeholders of a chapter's text and the figures behind them. */
class ReportTextTests {

    private static final Map<String, String> FIGURES =
            Map.of("year", "2023", "table3.NEW.total", "4381", "organ", "$1\\市");

    @Test
    void replacesEachPlaceholderByTheFigureOfTheTable() {
        assertThat(ReportText.filled("{{year}}年收到{{ table3.NEW.total }}件\n\n  第二段 ", FIGURES))
                .containsExactly("2023年收到4381件", "第二段");
        assertThat(ReportText.filled("{{organ}}", FIGURES)).containsExactly("$1\\市");
    }

    @Test
    void namesWhatItDoesNotKnowAndBracesThatBelongToNone() {
        assertThat(ReportText.unknown("{{year}}{{tabel3.NEW.total}}{{}}", FIGURES))
                .containsExactly("{{tabel3.NEW.total}}", "{{}}");
        assertThat(ReportText.unknown("收到{{year件", FIGURES)).containsExactly("{{");
        assertThat(ReportText.unknown("{单}括号 {{year}}", FIGURES)).isEmpty();
    }

    @Test
    void everyFigureIsWhatTheTablePrints() {
        AnnualReport jinan = SampleReports.jinan();
        String text = String.join("", jinan.chapters().get(0).paragraphs());
        assertThat(text)
                .contains(
                        "济南市汇总",
                        "新收政府信息公开申请4381件",
                        "上年结转131件",
                        "办结4371件",
                        "予以公开2306件、占52.8%",
                        "新制作规范性文件62件",
                        "对外公开总数量787件",
                        "结转下年度继续办理141件");
        assertThat(String.join("", jinan.chapters().get(3).paragraphs()))
                .contains("行政复议320件", "产生行政诉讼124件（未经复议直接起诉12件，复议后起诉112件），已审结112件，纠正10件", "10/112=8.9%");
    }

    @Test
    void aPercentageOfNothingIsADash() {
        assertThat(ReportFigures.percentage(0, 0)).isEqualTo("–");
        assertThat(ReportFigures.percentage(1, 3)).isEqualTo("33.3%");
        Map<String, String> figures = ReportFigures.values(ReportFigures.of(new ReportNumbers(
                "空机关",
                2023,
                ReportScope.OWN,
                SampleReports.blank(ReportFormat.FORMAT_2021),
                SampleReports.emptyTable3(ReportFormat.FORMAT_2021),
                SampleReports.emptyTable4(),
                SampleReports.blank(ReportFormat.FORMAT_2021),
                SampleReports.emptyTable3(ReportFormat.FORMAT_2021),
                SampleReports.emptyTable4(),
                new FeeYear(0, 0, 0),
                List.of())));
        assertThat(figures)
                .containsEntry("share.R1", "–")
                .containsEntry("growth.NEW", "–")
                .containsEntry("suits.rate", "–")
                .containsEntry("compare.NEW", "与上年持平")
                .containsEntry("table2.NORMATIVE.made", "0");
    }

    @Test
    void everyChapterHasADefaultTextWithoutAnUnknownPlaceholderInBothFormats() {
        for (AnnualReport report : List.of(SampleReports.jinan(), SampleReports.ofFormat2021())) {
            assertThat(report.chapters()).hasSize(6).allSatisfy(chapter -> {
                assertThat(chapter.paragraphs()).isNotEmpty();
                assertThat(String.join("", chapter.paragraphs())).doesNotContain("{{", "[2019]", "[2021]");
            });
            assertThat(String.join("", report.chapters().get(0).paragraphs()))
                    .contains("（一）主动公开", "（二）依申请公开", "（三）政府信息管理", "（四）平台建设", "（五）监督保障");
        }
        assertThat(SampleReports.ofFormat2021().chapters().get(5).paragraphs().get(0))
                .contains("发出收费通知3件，应收金额2950元，实际收取2810元");
        assertThat(SampleReports.jinan().chapters().get(5).paragraphs().get(0)).contains("发出收费通知0件，应收金额0元，实际收取0元");
    }
}
