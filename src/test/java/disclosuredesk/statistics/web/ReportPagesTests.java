package disclosuredesk.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Ground;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The annual report's pages: what is shown, what is refused beside its field, what is handed out as a file. */
@PageTest
class ReportPagesTests {

    private static final String REPORT = "/statistics/2026/report";
    private static final String TABLE2 = "/statistics/2026/table2";

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    /** Table 二 with zeros, changed where told; names and values in turn. */
    private static Map<String, String> table2(int version, String... changes) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("version", String.valueOf(version)));
        for (String cell : List.of(
                "RULES-0",
                "RULES-1",
                "RULES-2",
                "NORMATIVE-0",
                "NORMATIVE-1",
                "NORMATIVE-2",
                "LICENCES-0",
                "PENALTIES-0",
                "COERCION-0",
                "CHARGES-0")) {
            form.put("values[" + cell + "]", "0");
            form.put("notes[" + cell + "]", "");
        }
        form.putAll(Pages.form(changes));
        return form;
    }

    @Test
    void theReportIsCompleteFromTheFirstLookAndEachFigureOpensItsCases() {
        world.registered();
        world.delivered(Ground.PROVIDED);
        Answer page = pages.get(REPORT, world.clerk);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "示例机关2026年政府信息公开工作年度报告",
                        "统计范围：本级",
                        "一、总体情况",
                        "新收政府信息公开申请2件",
                        "六、其他需要报告的事项",
                        "发出收费通知0件，应收金额0元，实际收取0元",
                        "勾稽关系");
        String figure = page.all("href=\"(/statistics/2026/NEW[^\"]*kind=)\"").get(0);
        assertThat(pages.get(figure, world.clerk).text()).contains("依申〔2026〕0001号", "依申〔2026〕0002号");
        String remedies =
                page.all("href=\"(/statistics/2026/remedies/REVIEW/TOTAL)\"").get(0);
        assertThat(pages.get(remedies, world.clerk).status()).isEqualTo(200);
        assertThat(page.all("<svg ([^>]*)>"))
                .hasSize(2)
                .allMatch(svg -> svg.contains("role=\"img\"") && svg.contains("aria-label"));
        assertThat(page.html()).doesNotContain(" style=");
    }

    @Test
    void lastYearsFiguresStandBesideWhenAskedFor() {
        assertThat(pages.get(REPORT, world.clerk).html()).doesNotContain("last-year\"");
        assertThat(pages.get(REPORT + "?compare=true", world.clerk).html())
                .contains("last-year\"")
                .contains("上年0");
    }

    @Test
    void whatIsNoNumberIsSaidBesideEachCellAndNothingIsLost() {
        Answer page = pages.post(
                TABLE2,
                table2(
                        0,
                        "values[NORMATIVE-0]",
                        "廿二",
                        "notes[NORMATIVE-1]",
                        "只有附注",
                        "values[NORMATIVE-1]",
                        "",
                        "values[CHARGES-0]",
                        "5万元",
                        "values[LICENCES-0]",
                        "4608171"),
                world.clerk);
        assertThat(page.note("valuesNORMATIVE-0")).contains("正整数");
        assertThat(page.note("valuesNORMATIVE-1")).contains("只有附注");
        assertThat(page.note("valuesCHARGES-0")).contains("8位小数");
        assertThat(page.html()).contains("廿二", "只有附注", "5万元", "4608171");
        assertThat(pages.get(REPORT, world.clerk).text()).doesNotContain("4608171");
    }

    @Test
    void tableTwoIsSavedAsTypedAndPrintedWithItsNotes() {
        Answer saved = pages.post(
                TABLE2,
                table2(
                        0,
                        "values[NORMATIVE-0]",
                        "22",
                        "notes[NORMATIVE-0]",
                        "其中修订16",
                        "values[CHARGES-0]",
                        "59237.2449"),
                world.clerk);
        assertThat(saved.flash()).isEqualTo("statistics.table2.saved");
        assertThat(pages.get(REPORT, world.reviewer).text()).contains("22（其中修订16）", "59237.2449", "本年收费金额（单位：万元）");
        assertThat(pages.get(TABLE2, world.clerk).text()).contains("修改记录（10条）");
        Answer stale = pages.post(TABLE2, table2(0, "values[NORMATIVE-0]", "99"), world.head);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("刚刚改过").contains("99");
    }

    @Test
    void theStockIsComparedWithLastYears() {
        pages.post("/statistics/2025/table2", table2(0, "values[NORMATIVE-2]", "597"), world.clerk);
        pages.post(
                TABLE2,
                table2(0, "values[NORMATIVE-0]", "50", "values[NORMATIVE-1]", "227", "values[NORMATIVE-2]", "421"),
                world.clerk);
        Answer page = pages.get(TABLE2, world.clerk);
        assertThat(page.text()).contains("597+本年制发50-本年废止227=420", "421");
        assertThat(page.note("valuesNORMATIVE-2")).contains("上年597");
    }

    @Test
    void anUnknownPlaceholderIsNamedAndTheTextStays() {
        String chapter = REPORT + "/chapters/1";
        Answer page =
                pages.post(chapter, Pages.form("version", "0", "text", "收到{{table3.NEW.sum}}件，{{year}}年"), world.clerk);
        assertThat(page.note("text")).contains("没有叫这个名称的数字：{{table3.NEW.sum}}");
        assertThat(page.html()).contains("收到{{table3.NEW.sum}}件，{{year}}年").contains("〔本年新收〕");
        Answer saved = pages.post(
                chapter, Pages.form("version", "0", "text", "收到{{table3.NEW.total}}件，{{year}}年"), world.clerk);
        assertThat(saved.flash()).isEqualTo("statistics.report.saved");
        assertThat(pages.get(REPORT, world.clerk).text()).contains("收到0件，2026年");
        assertThat(pages.get(chapter, world.clerk).text()).contains("保存过的版本（1个）");
    }

    @Test
    void aWarningIsAcceptedWithAReasonOnly() {
        assertThat(pages.get(REPORT + "/files/docx?finished=true", world.clerk).status())
                .isEqualTo(409);
        Map<String, String> table = table2(0);
        table.put("values[RULES-0]", "");
        pages.post(TABLE2, table, world.clerk);
        Answer page = pages.get(REPORT, world.clerk);
        assertThat(page.text()).contains("没有填写：本年制发件数", "暂不能导出定稿");
        String key = page.all("name=\"finding\" value=\"([^\"]*)\"").get(0);
        Answer refused = pages.post(REPORT + "/acceptance", Pages.form("finding", key, "reason", ""), world.clerk);
        assertThat(refused.text()).contains("请写明接受的理由");
        pages.post(REPORT + "/acceptance", Pages.form("finding", key, "reason", "本机关无权制定规章"), world.head);
        assertThat(pages.get(REPORT, world.clerk).text()).contains("丁于2026-03-02 09:00接受，理由：本机关无权制定规章", "核对已经通过");
        assertThat(pages.get(REPORT + "/files/html", world.clerk).html()).contains("草稿，未定稿");
    }

    @Test
    void whatIsPublishedIsTheVersionThatWasSignedWithItsTextAndTableTwo() {
        pages.post(TABLE2, table2(0, "values[LICENCES-0]", "318"), world.clerk);
        assertThat(pages.get(REPORT + "/files/docx?finished=true", world.clerk).status())
                .as("not signed yet")
                .isEqualTo(409);
        world.today(LocalDate.of(2027, 1, 20));
        pages.post(
                "/statistics/2026/versions",
                Pages.form("signer", "丁", "signedOn", "2027-01-20", "understood", "true"),
                world.head);
        assertThat(pages.get(REPORT, world.clerk).text())
                .contains("定稿（第1版，2027-01-20签署）")
                .doesNotContain("有改动");
        String first =
                pages.get(REPORT + "/files/html?finished=true", world.clerk).html();
        assertThat(first).contains("统计范围：本级", "318").doesNotContain("草稿");

        pages.post(TABLE2, table2(1, "values[LICENCES-0]", "319"), world.clerk);
        assertThat(pages.get(REPORT, world.clerk).text()).contains("在第1版之后有改动");
        assertThat(pages.get(REPORT + "/files/html?finished=true", world.clerk).html())
                .isEqualTo(first);
        assertThat(pages.get("/statistics/2026/versions", world.head).text()).contains("表二或者各章文字在定稿后有改动", "更正");
        assertThat(pages.post(
                                "/statistics/2026/versions",
                                Pages.form("signer", "丁", "signedOn", "2027-01-20", "reason", "", "understood", "true"),
                                world.head)
                        .text())
                .as("an amendment says why")
                .doesNotContain("319件");
        pages.post(
                "/statistics/2026/versions",
                Pages.form("signer", "丁", "signedOn", "2027-01-20", "reason", "许可数量重新核实", "understood", "true"),
                world.head);
        assertThat(pages.get(REPORT + "/files/html?finished=true", world.clerk).html())
                .contains("319")
                .doesNotContain("318");
        assertThat(pages.get("/statistics/2026/versions/1/files/html", world.clerk)
                        .html())
                .isEqualTo(first);
        assertThat(pages.get("/statistics/2026/versions/2/files/json", world.handler)
                        .status())
                .isEqualTo(403);
        assertThat(pages.get("/statistics/2026/versions", world.head).text()).doesNotContain("有改动");
    }

    @Test
    void everyFormIsHandedOutAndNoOther() {
        for (String form : List.of("docx", "pdf", "html", "xlsx", "json")) {
            assertThat(pages.get(REPORT + "/files/" + form, world.reviewer).status())
                    .isEqualTo(200);
        }
        assertThat(pages.get(REPORT + "/files/exe", world.clerk).status()).isEqualTo(404);
    }

    @Test
    void whoDoesNotSeeTheWholeAgencySeesNoReportAndOthersOnlyRead() {
        for (Officer other : List.of(world.handler, world.administrator)) {
            for (String page : List.of(REPORT, REPORT + "/files/pdf", REPORT + "/chapters/1", TABLE2)) {
                assertThat(pages.get(page, other).status()).isEqualTo(403);
            }
        }
        assertThat(pages.get(REPORT, world.reviewer).html()).doesNotContain("/report/chapters/");
        assertThat(pages.post(TABLE2, table2(0), world.reviewer).status()).isEqualTo(403);
        assertThat(pages.get("/statistics/2018/report", world.clerk).status()).isEqualTo(404);
        assertThat(pages.get(REPORT + "/chapters/7", world.clerk).status()).isEqualTo(404);
    }

    @Test
    void anotherAgencysFiguresAreNotInIt() {
        pages.post(TABLE2, table2(0, "values[LICENCES-0]", "4608171"), world.clerk);
        Answer page = pages.get(REPORT, world.clerkOfAnotherAgency);
        assertThat(page.text()).contains("另一机关2026年").doesNotContain("4608171");
    }

    @Test
    void theFormatOf2019HasItsOwnTableTwo() {
        Answer page = pages.get("/statistics/2019/table2", world.clerk);
        assertThat(page.text()).contains("第二十条第（九）项", "采购总金额", "本年增/减").doesNotContain("万元", "现行有效件数");
        assertThat(pages.get("/statistics/2020/report", world.clerk).text())
                .contains("（六）其他处理")
                .doesNotContain("不再处理其政府信息公开申请");
    }
}
