package disclosuredesk.checking.prose;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.checking.ReportChecks;
import disclosuredesk.published.PlantedReports;
import disclosuredesk.published.PublishedReports;
import disclosuredesk.published.Shapes;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.Finding;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences built as published ones are: where they end, where brackets stand, where the total stands. */
class ProseStructureTests {

    private static final Pattern COUNT = Pattern.compile("(\\d+)条");

    /** Nine received (eight persons, one firm), one carried in, ten done; three reviews, of which one corrected; no suit. */
    private static PublishedReport county(String... paragraphs) {
        Map<Table3Row, List<@Nullable Integer>> third = new EnumMap<>(Table3Row.class);
        ReportFormat.FORMAT_2021.rows().forEach(row -> third.put(row, Arrays.asList(0, 0, 0, 0, 0, 0, 0)));
        third.put(Table3Row.NEW, List.of(8, 1, 0, 0, 0, 0, 9));
        third.put(Table3Row.CARRY_IN, List.of(1, 0, 0, 0, 0, 0, 1));
        third.put(Table3Row.R1, List.of(7, 1, 0, 0, 0, 0, 8));
        third.put(Table3Row.R4_1, List.of(2, 0, 0, 0, 0, 0, 2));
        third.put(Table3Row.R7, List.of(9, 1, 0, 0, 0, 0, 10));
        Map<Table4Row, List<@Nullable Integer>> fourth = new EnumMap<>(Table4Row.class);
        fourth.put(Table4Row.REVIEW, List.of(2, 1, 0, 0, 3));
        fourth.put(Table4Row.DIRECT_SUIT, List.of(0, 0, 0, 0, 0));
        fourth.put(Table4Row.SUIT_AFTER_REVIEW, List.of(0, 0, 0, 0, 0));
        return new PublishedReport(
                "示例县",
                2022,
                null,
                new Table3(ReportFormat.FORMAT_2021, third),
                new Table4(fourth),
                List.of(
                        new Chapter(1, Chapter.TITLES.get(0), List.of(paragraphs)),
                        new Chapter(6, Chapter.TITLES.get(5), List.of("未收取信息处理费。"))),
                Map.of(),
                List.of());
    }

    private static List<Finding> of(String... paragraphs) {
        return ReportChecks.of(county(paragraphs));
    }

    @Test
    void addsPartsToTheTotalOfTheSentenceBefore() throws IOException {
        List<String> published =
                Files.readAllLines(PlantedReports.JINAN_2019.resolveSibling("jinan-2019-sentences.txt"));
        List<String> own = List.of("二是抓好主动公开。2022年，全县共主动公开政府信息2150条，同比增长4.2%。其中,县政府门户网站公开信息610条，乡镇（包含街道办事处）网站公开信息930条，"
                + "部门网站公开信息410条，政务微博、微信、头条号等公开信息120条，其他方式公开信息80条。三是规范信息管理，整合数据6亿多条。");
        for (String paragraph : List.of(published.get(0), own.get(0))) {
            assertThat(of(paragraph)).isEmpty();
            List<String> changed = eachChanged(paragraph);
            assertThat(changed).hasSizeGreaterThan(5);
            for (String one : changed) {
                assertThat(of(one)).as(one).extracting(Finding::check).containsExactly("text-sum");
            }
        }
    }

    /** The paragraph with one count changed, for each of them. */
    private static List<String> eachChanged(String paragraph) {
        List<String> changed = new ArrayList<>();
        Matcher count = COUNT.matcher(paragraph);
        while (count.find()) {
            String other =
                    new BigDecimal(count.group(1)).add(BigDecimal.valueOf(300)).toPlainString();
            changed.add(paragraph.substring(0, count.start(1)) + other + paragraph.substring(count.end(1)));
        }
        return changed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022年，我县收到政府信息依申请公开9件，上年转结1件，其中网络申请数5件，信函申请数5件，已按程序按时办理。",
                "2022年收到政府信息公开申请9件，其中网络4件、信函5件，均已办结。",
                "全年共收到政府信息公开申请10件（含上年结转1件），办结10件。",
                "全年收到政府信息公开申请10件，其中上年结转1件，办结10件。",
                "本年新收政府信息公开申请9件，上年结转1件，共计10件，全部办结。",
                "共办理依申请公开10件（其中新收9件、上年结转1件）。",
                "2022年收到政府信息公开申请9件，其中自然人申请8件，法人或其他组织申请1件。",
                "全年收到公开申请9件。其中，自然人8件，占88.9%；商业企业1件。",
                "全年共收到政府信息公开申请九件，上年结转一件，均已依法答复。",
                "收到公民、法人和其他组织申请9件。",
                "全年收到9件政府信息公开申请，均在法定期限内答复。",
                "予以公开八件，无法提供两件。",
                "因政府信息公开产生行政复议3件，其中维持2件、纠正1件；未发生行政诉讼。",
                "全年未收到涉及信息公开的投诉，未发生因政府信息公开被提起的行政诉讼。",
                "没有结转下年度继续办理的申请。",
                "共受理政府信息公开申请10件，其中，本年新收9件，上年结转1件。",
                "全年收到政府信息公开申请9件，其中网络5件、信函4件，上年结转1件。",
                "全年办理政府信息公开申请10件，按时办结率100%。",
                "全年共收到政府信息公开申请9件，比上年增加3件，其中：自然人申请8件，占88.9%；法人1件，占11.1%。",
                "未收到法律服务机构的投诉。",
                "申请人未经复议直接起诉的情况没有发生。",
                "无需结转。",
                "发布信息100条（包含转载20条），其中网站60条，微信40条。",
                "公开文件30件（其中规章2件、规范性文件28件），解读12件。",
                "围绕高效办成一件事，一次性公开一批清单，同一件事项一起办。",
                "往年未收到申请的单位要加强学习。",
                "收到申请9件¹，办结10件②。",
            })
    void findsNothingInATextThatIsTrue(String paragraph) {
        assertThat(of(paragraph)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022年，我县收到政府信息依申请公开9件，上年转结1件，其中网络申请数5件，信函申请数6件，已按程序按时办理 | 10件 | 5+6=11",
                "2022年，我县收到政府信息依申请公开8件，上年结转1件 | 8件 | 9",
                "全年共收到政府信息公开申请11件（含上年结转1件） | 11件 | 9+1=10",
                "全年收到政府信息公开申请9件（含上年结转1件） | 9件 | 9+1=10",
                "2022年，我县收到政府信息公开申请9件，上年转结2件 | 2件 | 上年结转",
                "2022年收到政府信息公开申请9件，其中自然人申请7件，法人或其他组织申请1件 | 7件 | 自然人一列 8",
                "2022年收到政府信息公开申请9件，其中自然人申请8件，法人或其他组织申请2件 | 2件 | 法人或其他组织各列 1",
                "全年收到公开申请9件。其中，自然人8件；商业企业2件 | 2件 | 商业企业一列 1",
                "全年共收到政府信息公开申请十二件，均已依法答复 | 12件 | 9",
                "全年办理政府信息公开申请12件 | 12件 | 10",
                "共受理政府信息公开申请11件，其中，本年新收9件，上年结转1件 | 11件 | 9",
                "全年收到申请9件，其中：自然人申请8件，占80.9%；法人1件 | 80.9% | 8/9",
                "予以公开九件，无法提供两件 | 9件 | 8",
                "全年收到12件政府信息公开申请 | 12件 | 9",
                "2022年未收到政府信息公开申请 | 未收到政府信息公开申请 | 为9",
                "本机关没有收到公民、法人和其他组织提出的政府信息公开申请 | 没有收到公民、法人和其他组织提出的政府信息公开申请 | 为9",
                "2022年无依申请公开事项 | 无依申请公开事项 | 为9",
                "全年未发生因政府信息公开引发的行政复议、行政诉讼 | 未发生因政府信息公开引发的行政复议、行政诉讼 | 行政复议总计为3",
                "没有被行政复议纠正的情况 | 没有被行政复议纠正的情况 | 行政复议纠正为1",
                "无上年结转申请 | 无上年结转 | 为1",
                "公开文件30件（其中规章2件、规范性文件27件） | 30件 | 2+27=29",
            })
    void warnsOfOneWrongFigure(String paragraph, String printed, String message) {
        List<Finding> found = of(paragraph + "。");
        assertThat(found).as(paragraph).anySatisfy(finding -> {
            assertThat(finding.printedText()).isEqualTo(printed);
            assertThat(finding.message()).contains(message);
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"rule-label.html | ''", "split-10.html | ''", "hanzi.html | 12件", "applicants.html | 7件,2件"})
    void readsTheTextsOfPublishedPages(String file, String printed) throws IOException {
        PublishedReport report = PublishedReports.read(Files.readAllBytes(Shapes.FILES.resolve(file)), file);
        List<String> due = printed.equals("''") || printed.isEmpty() ? List.of() : List.of(printed.split(","));
        assertThat(ReportChecks.of(report)).extracting(Finding::printedText).isEqualTo(due);
    }
}
