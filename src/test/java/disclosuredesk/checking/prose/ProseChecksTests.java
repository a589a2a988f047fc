package disclosuredesk.checking.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import disclosuredesk.checking.ReportChecks;
import disclosuredesk.published.PlantedReports;
import disclosuredesk.published.ReportFile;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.FeeFigures;
import disclosuredesk.report.Finding;
import disclosuredesk.report.PublishedReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text says, against the tables of Jinan 2019 (and of the same numbers in the 2021 format). */
class ProseChecksTests {

    private static final Path SENTENCES = Path.of("src/test/resources/reports/jinan-2019-sentences.txt");

    private static List<Finding> textFindings(PublishedReport report) {
        return ReportChecks.of(report).stream()
                .filter(finding -> finding.table().equals("正文"))
                .toList();
    }

    private static List<Finding> of(int chapter, String... paragraphs) {
        PublishedReport jinan = ReportFile.read(PlantedReports.JINAN_2019);
        return textFindings(
                with(jinan, jinan.year(), new Chapter(chapter, Chapter.TITLES.get(chapter - 1), List.of(paragraphs))));
    }

    static PublishedReport with(PublishedReport report, int year, Chapter... chapters) {
        return new PublishedReport(
                report.organ(),
                year,
                report.table2(),
                report.table3(),
                report.table4(),
                Arrays.asList(chapters),
                Map.of(),
                report.faults());
    }

    @Test
    void explainsTheSuitsAndTheRateOfJinan2019() throws IOException {
        List<String> sentences = Files.readAllLines(SENTENCES);
        List<Finding> found = of(4, sentences.toArray(String[]::new));
        assertThat(found).allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING));
        assertThat(found)
                .extracting(Finding::check, Finding::row, Finding::printedText, Finding::expected)
                .containsExactly(tuple("text", "第四章", "112件", 124), tuple("text", "第四章", "8.9%", null));
        assertThat(found.get(0).message()).contains("行政诉讼总计 12+112=124", "行政诉讼已审结 124-12=112", "复议后起诉总计 112");
        assertThat(found.get(1).message()).contains("产生124件（直接起诉12、复议后起诉112），已审结112件，纠正10件，10/112=8.9%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019年，全市共新收政府信息公开申请4381件，上年结转131件，结转下年度141件。",
                "全年收到政府信息公开申请4,381件，办结4371件。",
                "予以公开2306件，部分公开330件，不予公开411件，无法提供959件，不予处理122件，其他处理243件。",
                "予以公开及部分公开2636件，占60.3%；无法提供959件，占21.9%。",
                "其中自然人申请答复4204件，法人或其他组织167件。",
                "产生行政复议320件，其中维持121件，纠正87件，其他结果86件，尚未审结26件。",
                "行政诉讼124件，其中未经复议直接起诉12件，复议后起诉112件，已审结112件。",
                "行政复议、行政诉讼案件共444件。",
                "通过网络收到申请3000件，当面收到申请5件，信函收到申请6件。",
                "主动公开政府信息362357条，其中门户网站46061条，区县162171条，部门35243条，微博、微信、头条59931条，其他58951条。",
                "收到申请同比增长20%，比上年增加300件。",
                "根据《条例》第36条，自2019年5月15日起，12个区县、46个政府部门和4个功能区管委会。",
                "",
            })
    void findsNothingWhereTextAndTablesAgree(String paragraph) {
        assertThat(of(3, paragraph)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "收到政府信息公开申请4512件 | 4512件 | 新收与上年结转之和 4381+131=4512",
                "共办结4512件 | 4512件 | 新收与上年结转之和",
                "答复政府信息公开申请4128件 | 4128件 | 4129",
                "不予公开412件 | 412件 | 411",
                "予以公开及部分公开258件，占33.9% | 258件 | 总计 2636",
                "无法提供959件，占32.9% | 32.9% | 959/4371=21.94%",
                "结转下年度140件 | 140件 | 141",
                "产生行政复议294件 | 294件 | 行政复议已审结 320-26=294",
                "产生行政诉讼12件 | 12件 | 未经复议直接起诉总计",
                "发生行政复议案件300件 | 300件 | 都对不上",
                "行政复议纠错率27.2% | 27.2% | 87/320=27.19%",
                "行政诉讼纠错率6.3% | 6.3% | 7/112=6.25%",
                "行政诉讼124件，均获维持 | 均获维持 | 纠正10件，其他结果0件，尚未审结12件",
                "全年主动公开信息100条，其中网站60条，微信50条 | 100条 | 60+50=110",
                "420+290+1500+140+600=2951 | 2951 | =2950",
                "甲局420元、乙局290元、丙局1500元、丁局140元、戊局600元，共计2900元 | 2900元 | 420+290+1500+140+600=2950",
                "收到政府信息公开申请４，３８２件 | 4382件 | 4381",
            })
    void warnsOfANumberTheTablesDoNotGive(String paragraph, String printed, String message) {
        List<Finding> found = of(3, paragraph + "。");
        assertThat(found).as(found.toString()).anySatisfy(finding -> {
            assertThat(finding.printedText()).isEqualTo(printed);
            assertThat(finding.message()).contains(message);
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
        });
        assertThat(found.size()).isLessThanOrEqualTo(2);
    }

    @Test
    void acceptsTheFeesOfATextThatAddUp() {
        assertThat(of(6, "全市收取信息处理费2950元，其中：甲局420元，乙局290元，丙局1500元，丁局140元，戊局600元。"))
                .isEmpty();
    }

    @Test
    void missesTheFeesInChapterSixOfThe2021FormatOnly() {
        PublishedReport sound = ReportFile.read(PlantedReports.SOUND_2023);
        Chapter silent = new Chapter(6, "其他需要报告的事项", List.of("无。"));
        assertThat(textFindings(with(sound, 2023, silent)))
                .extracting(Finding::check, Finding::row)
                .containsExactly(tuple("fees", "第六章"));
        assertThat(textFindings(with(sound, 2023, new Chapter(6, "其他", List.of("本年度未收取信息处理费。")))))
                .isEmpty();
        assertThat(of(6, "无。")).isEmpty();
    }

    @Test
    void comparesTheFeesWithTheLedger() {
        PublishedReport sound = ReportFile.read(PlantedReports.SOUND_2023);
        FeeFigures ledger = new FeeFigures(5, new BigDecimal("2950"), new BigDecimal("2950.00"));
        PublishedReport right = with(sound, 2023, new Chapter(6, "其他", List.of("本年度发出收费通知5件，应收信息处理费2,950元，实收2950元。")));
        assertThat(ReportChecks.fees(right, ledger)).isEmpty();
        PublishedReport wrong = with(sound, 2023, new Chapter(6, "其他", List.of("本年度发出收费通知4件，应收信息处理费2950元，实收2500元。")));
        assertThat(ReportChecks.fees(wrong, ledger))
                .extracting(Finding::label, Finding::printedText)
                .containsExactly(tuple("收费通知", "4"), tuple("实收金额", "2500"));
        PublishedReport none = with(sound, 2023, new Chapter(6, "其他", List.of("本年度未收取信息处理费。")));
        assertThat(ReportChecks.fees(none, new FeeFigures(0, BigDecimal.ZERO, BigDecimal.ZERO)))
                .isEmpty();
        assertThat(ReportChecks.fees(none, ledger)).hasSize(3);
    }
}
