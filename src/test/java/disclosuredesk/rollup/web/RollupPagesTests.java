package disclosuredesk.rollup.web;

import static disclosuredesk.rollup.City.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.files.ReportFiles;
import disclosuredesk.report.files.ReportForm;
import disclosuredesk.rollup.City;
import disclosuredesk.rollup.UnitKind;
import disclosuredesk.rollup.UnitReports;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The board, the units, their submissions and the sum as pages; none of them needs a script. */
@PageTest
class RollupPagesTests {

    private static final String UNITS = "/statistics/2025/units";
    private static final String TOTAL = "/statistics/2025/total";

    @Autowired
    private ApplicationContext beans;

    private City city;
    private Pages pages;

    @BeforeEach
    void city() {
        city = new City(beans);
        pages = new Pages(beans);
    }

    private static byte[] json(String organ, long seed) {
        return ReportFiles.of(UnitReports.sound(organ, YEAR, seed), ReportForm.JSON);
    }

    @Test
    void theBoardCountsFirstAndSaysEachUnitsStateInWords() {
        assertThat(pages.get(UNITS, city.world.clerk).text()).contains("还没有报送单位");
        city.unit("未报局", UnitKind.DEPARTMENT);
        city.accept(
                city.upload(city.unit("已接受县", UnitKind.COUNTY), UnitReports.sound("已接受县", YEAR, 1), ReportForm.JSON));
        city.giveBack(
                city.upload(city.unit("已退回县", UnitKind.COUNTY), UnitReports.sound("已退回县", YEAR, 2), ReportForm.JSON),
                "请核对");
        Answer board = pages.get(UNITS, city.world.clerk);
        assertThat(board.text())
                .contains(
                        "全部 3",
                        "未报送 1",
                        "已退回 1",
                        "已接受 1",
                        "2026-01-31 （已逾期30天）",
                        "2026-03-31 （还有29天）",
                        "第1次（本级）",
                        "部门2026-01-31，其他单位2026-03-31",
                        "1个单位即将到期或者已经逾期： 未报局",
                        "统计表（1）");
        assertThat(board.html()).contains("light-RED", "light-ORANGE", "light-GREEN");
        Answer missing = pages.get(UNITS + "?state=MISSING", city.world.clerk);
        assertThat(missing.all("/units/\\d+\">([^<]+)</a></span>")).containsExactly("未报局");
    }

    @Test
    void aUnitIsEnteredAndChangedAndWhatWasTypedIsNotLost() {
        Answer wrong = pages.post(
                UNITS,
                Pages.form(
                        "name",
                        "示例区",
                        "firstYear",
                        "1999",
                        "lastYear",
                        "",
                        "parentId",
                        "",
                        "agencyId",
                        "",
                        "mergedInto",
                        ""),
                city.world.clerk);
        assertThat(wrong.text()).contains("请选择类别");
        assertThat(wrong.html()).contains("value=\"示例区\"", "value=\"1999\"");
        Answer early = pages.post(
                UNITS,
                Pages.form(
                        "name",
                        "示例区",
                        "kind",
                        "COUNTY",
                        "firstYear",
                        "1999",
                        "lastYear",
                        "",
                        "parentId",
                        "",
                        "agencyId",
                        "",
                        "mergedInto",
                        ""),
                city.world.clerk);
        assertThat(early.note("firstYear")).contains("2008");
        Answer saved = pages.post(
                UNITS,
                Pages.form(
                        "name",
                        "示例区",
                        "kind",
                        "COUNTY",
                        "firstYear",
                        "2019",
                        "lastYear",
                        "",
                        "parentId",
                        "",
                        "agencyId",
                        "",
                        "mergedInto",
                        ""),
                city.world.clerk);
        assertThat(saved.location()).isEqualTo(UNITS);
        long unit = city.units.of(city.world.agency).get(0).id();
        assertThat(pages.get(UNITS + "/" + unit + "/entry", city.world.clerk).html())
                .contains("value=\"示例区\"");
        pages.post(
                UNITS + "/" + unit + "/entry",
                Pages.form(
                        "version",
                        "0",
                        "name",
                        "示例新区",
                        "kind",
                        "FUNCTIONAL_ZONE",
                        "firstYear",
                        "2019",
                        "vertical",
                        "true"),
                city.world.clerk);
        assertThat(pages.get(UNITS, city.world.clerk).text()).contains("示例新区 功能区", "垂直管理，不汇总");
    }

    @Test
    void aReportIsUploadedCheckedReturnedAndUploadedAgain() {
        long unit = city.unit("示例县", UnitKind.COUNTY);
        String page = UNITS + "/" + unit;
        assertThat(pages.get(page, city.world.clerk).text()).contains("这个单位还没有报送", "空白模板： Excel Word JSON");
        assertThat(pages.upload(page + "/submissions", Pages.form("scope", "OWN"), "", new byte[0], city.world.clerk)
                        .text())
                .contains("请选择报告文件");
        Answer unreadable = pages.upload(
                page + "/submissions",
                Pages.form("scope", "OWN"),
                "x.json",
                "{".getBytes(StandardCharsets.UTF_8),
                city.world.clerk);
        assertThat(unreadable.note("file")).contains("文件读不出年度报告");
        assertThat(unreadable.html()).containsPattern("id=\"scope-OWN\"[^>]*checked");

        byte[] wrong = new String(json("示例县", 3), StandardCharsets.UTF_8)
                .replaceFirst("(\"values\" : \\[ )\\d+", "$19999")
                .getBytes(StandardCharsets.UTF_8);
        Answer uploaded =
                pages.upload(page + "/submissions", Pages.form("scope", "OWN"), "示例县.json", wrong, city.world.clerk);
        Answer shown = pages.get(uploaded.location(), city.world.clerk);
        assertThat(shown.text()).contains("错误 表三 NEW", "9999", "不能接受，只能退回", "统计范围 本级", "表三（统计范围：本级）");
        assertThat(shown.html()).doesNotContain("value=\"ACCEPTED\"");
        String decision = uploaded.location() + "/decision";
        assertThat(pages.post(decision, Pages.form("decision", "ACCEPTED", "reason", "不管"), city.world.clerk)
                        .status())
                .isEqualTo(409);
        assertThat(pages.post(decision, Pages.form("decision", "RETURNED", "reason", ""), city.world.clerk)
                        .note("reason"))
                .contains("请写明理由");
        pages.post(decision, Pages.form("decision", "RETURNED", "reason", "新收数字有误"), city.world.clerk);
        assertThat(pages.get(page, city.world.clerk).text()).contains("已退回", "退回 2026-03-02 09:00 甲 新收数字有误", "上传报告");
        Answer again = pages.upload(
                page + "/submissions", Pages.form("scope", "OWN"), "示例县.json", json("示例县", 3), city.world.clerk);
        assertThat(pages.post(
                                again.location() + "/decision",
                                Pages.form("decision", "ACCEPTED", "reason", "已核"),
                                city.world.clerk)
                        .flash())
                .isEqualTo("statistics.submission.done.ACCEPTED");
        assertThat(pages.get(page, city.world.clerk).html()).doesNotContain("name=\"file\"");
        assertThat(pages.get(again.location(), city.world.head).html()).contains("value=\"REOPENED\"");
        assertThat(pages.get(again.location() + "/file", city.world.clerk).html())
                .isEqualTo(new String(json("示例县", 3), StandardCharsets.UTF_8));
    }

    @Test
    void aUnitOfThisSystemHandsItsFrozenFiguresInAndReadsWhyTheyCameBack() {
        long organ = city.organ("示例局");
        Officer head = city.head(organ);
        city.keeping.add(City.linked(organ, "示例局", UnitKind.DEPARTMENT), city.world.clerk);
        String own = "/statistics/2025/submission";
        assertThat(pages.get(own, head).text()).contains("向示例机关报送2025年度报告", "本级 尚未定稿", "（已逾期30天）", "统计表（1）");
        assertThat(pages.post(own, Pages.form("scope", "OWN", "understood", "true"), head)
                        .status())
                .isEqualTo(409);
        assertThat(pages.post(own, Pages.form(), head).text()).contains("请选择统计范围");
        city.close(head, 4);
        assertThat(pages.post(own, Pages.form("scope", "OWN", "understood", "true"), head)
                        .location())
                .isEqualTo(own);
        String submission = pages.get(UNITS, city.world.clerk)
                .all("href=\"(/statistics/2025/submissions/\\d+)\"")
                .get(0);
        assertThat(pages.get(submission, head).text()).contains("本系统定稿第1版");
        assertThat(pages.get(submission, head).html()).doesNotContain("name=\"decision\"");
        pages.post(submission + "/decision", Pages.form("decision", "RETURNED", "reason", "请补报表二附注"), city.world.head);
        assertThat(pages.get(own, head).text()).contains("被退回，理由： 请补报表二附注");
    }

    @Test
    void eachCellOfTheSumOpensIntoTheUnitsFigures() {
        city.close(city.world.head, 1);
        city.unit("未报县", UnitKind.COUNTY);
        for (String name : List.of("甲县", "乙县")) {
            city.accept(city.upload(
                    city.unit(name, UnitKind.COUNTY), UnitReports.sound(name, YEAR, name.hashCode()), ReportForm.JSON));
        }
        Answer total = pages.get(TOTAL, city.world.clerk);
        assertThat(total.text())
                .contains("统计范围：汇总（3份数字相加）", "缺1个单位的数字，未计入： 未报县（未报送）", "表二（统计范围：汇总）", "表四（统计范围：汇总）", "相加得出的各表满足全部勾稽关系");
        int sum = 0;
        for (String name : List.of("甲县", "乙县")) {
            sum += UnitReports.sound(name, YEAR, name.hashCode()).table3().number(Table3Row.NEW, Table3.TOTAL);
        }
        Answer behind = pages.get(TOTAL + "/table3.NEW.total", city.world.clerk);
        assertThat(behind.text()).contains("一、本年新收政府信息公开申请数量 · 总计", "示例机关 本级 0", "甲县", "乙县", "合计 汇总 " + sum);
        assertThat(behind.all("href=\"(/statistics/2025/submissions/\\d+)\"")).hasSize(2);
        for (String link : total.all("href=\"(/statistics/2025/total/table[^\"]+)\"")) {
            if (link.contains("table4") || link.contains("table2")) {
                assertThat(pages.get(link, city.world.clerk).status()).as(link).isEqualTo(200);
            }
        }
        assertThat(pages.get(TOTAL + "/table3.NEW.nothing", city.world.clerk).status())
                .isEqualTo(404);
    }

    @Test
    void aClosedSumIsShownWithItsPartsAndHandedOutUnderItsScope() {
        city.close(city.world.head, 1);
        city.unit("未报县", UnitKind.COUNTY);
        city.accept(city.upload(city.unit("甲县", UnitKind.COUNTY), UnitReports.sound("甲县", YEAR, 9), ReportForm.JSON));
        assertThat(pages.get(TOTAL, city.world.clerk).html()).doesNotContain("name=\"signer\"");
        acceptWarnings();
        Answer refused = pages.post(
                TOTAL + "/versions",
                Pages.form("signer", "张局长", "signedOn", "2026-03-01", "reason", "", "understood", "true"),
                city.world.head);
        assertThat(refused.note("reason")).contains("须写明理由");
        assertThat(refused.html()).contains("value=\"张局长\"");
        Answer frozen = pages.post(
                TOTAL + "/versions",
                Pages.form("signer", "张局长", "signedOn", "2026-03-01", "reason", "未报县逾期", "understood", "true"),
                city.world.head);
        assertThat(frozen.location()).isEqualTo(TOTAL + "/versions/1");
        Answer version = pages.get(frozen.location(), city.world.clerk);
        assertThat(version.text()).contains("复算一致", "张局长 2026-03-01", "未报县逾期", "统计范围：汇总（2份数字相加）");
        assertThat(pages.get(frozen.location() + "/table3.R7.total", city.world.clerk)
                        .text())
                .contains("甲县 本级");
        assertThat(pages.get(frozen.location() + "/files/html", city.world.clerk)
                        .html())
                .contains("统计范围：汇总", "未报县")
                .doesNotContain("草稿");
        assertThat(pages.get(TOTAL + "/files/json", city.world.clerk).html())
                .contains("\"scope\" : \"汇总\"", "\"draft\" : true");
    }

    private void acceptWarnings() {
        for (String key : pages.get(TOTAL, city.world.clerk).all("name=\"finding\" value=\"([^\"]*)\"")) {
            Answer blank =
                    pages.post(TOTAL + "/acceptance", Pages.form("finding", key, "reason", ""), city.world.clerk);
            assertThat(blank.status()).isEqualTo(422);
            assertThat(blank.text()).contains("请写明接受的理由");
            assertThat(pages.post(
                                    TOTAL + "/acceptance",
                                    Pages.form("finding", key, "reason", "已与甲县核实"),
                                    city.world.clerk)
                            .location())
                    .isEqualTo(TOTAL + "#review");
            assertThat(pages.get(TOTAL, city.world.clerk).text()).contains("理由：已与甲县核实");
        }
    }

    @Test
    void theTextOfTheSumIsEditedOnItsOwnAndSignedWithIt() {
        city.received(1, city.world.clerk);
        city.close(city.world.head, 1);
        city.accept(city.upload(city.unit("甲县", UnitKind.COUNTY), UnitReports.sound("甲县", YEAR, 9), ReportForm.JSON));
        int sum = UnitReports.sound("甲县", YEAR, 9).table3().number(Table3Row.NEW, Table3.TOTAL) + 1;
        String chapter = "/statistics/2025/report/chapters/5?scope=TOTAL";
        assertThat(pages.get(TOTAL, city.world.clerk).html()).contains(chapter, TOTAL + "/report");
        assertThat(pages.get(TOTAL, city.world.clerk).text()).contains("甲县的收费情况没有登记在本系统，请核对");
        Answer form = pages.get(chapter, city.world.clerk);
        assertThat(form.text()).contains("2025年度汇总报告：五、存在的主要问题及改进情况");
        assertThat(form.html()).contains("action=\"" + chapter + "\"");
        Answer wrong = pages.post(chapter, Pages.form("version", "0", "text", "{{table3.NEW.sum}}"), city.world.clerk);
        assertThat(wrong.note("text")).contains("没有叫这个名称的数字");
        Answer saved =
                pages.post(chapter, Pages.form("version", "0", "text", "全市新收{{table3.NEW.total}}件"), city.world.clerk);
        assertThat(saved.location()).isEqualTo(TOTAL + "/report#chapter-5");
        Answer report = pages.get(TOTAL + "/report", city.world.clerk);
        assertThat(report.text()).contains("（统计范围：汇总　草稿，未定稿）", "由下列单位的数字相加得出：示例机关（本级）、甲县（本级）", "全市新收" + sum + "件");
        assertThat(report.html()).contains(TOTAL + "/table3.NEW.total", chapter);
        assertThat(pages.get("/statistics/2025/report", city.world.clerk).text())
                .doesNotContain("全市新收");
        assertThat(pages.get(TOTAL + "/files/html", city.world.clerk).html()).contains("全市新收" + sum + "件", "草稿");

        Answer early = pages.post(
                TOTAL + "/versions",
                Pages.form("signer", "张局长", "signedOn", "2026-03-01", "reason", "", "understood", "true"),
                city.world.head);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text()).contains("没有写明接受的理由，不能定稿");
        acceptWarnings();
        pages.post(
                TOTAL + "/versions",
                Pages.form("signer", "张局长", "signedOn", "2026-03-01", "reason", "", "understood", "true"),
                city.world.head);
        String signed =
                pages.get(TOTAL + "/versions/1/files/html", city.world.clerk).html();
        assertThat(signed).contains("全市新收" + sum + "件").doesNotContain("草稿");
        assertThat(pages.get(TOTAL, city.world.clerk).text()).doesNotContain("最后一版定稿以后");
        pages.post(chapter, Pages.form("version", "1", "text", "以后的文字"), city.world.clerk);
        assertThat(pages.get(TOTAL, city.world.clerk).text()).contains("最后一版定稿以后，数字或者文字有变动");
        assertThat(pages.get(TOTAL + "/versions/1/files/html", city.world.clerk).html())
                .isEqualTo(signed);
        Answer closed = pages.get(TOTAL + "/versions/1/report", city.world.clerk);
        assertThat(closed.text()).contains("全市新收" + sum + "件").doesNotContain("以后的文字");
        assertThat(closed.html()).doesNotContain("/report/chapters/");
    }

    @Test
    void aFaultInTheTextOfTheSumIsShownAndStopsClosing() {
        city.close(city.world.head, 1);
        long organ = city.organ("示例局");
        Officer head = city.head(organ);
        long unit = city.keeping.add(City.linked(organ, "示例局", UnitKind.DEPARTMENT), city.world.clerk);
        city.close(head, 2);
        city.accept(city.submitting.submit(unit, YEAR, ReportScope.OWN, head));
        assertThat(pages.get(TOTAL, city.world.clerk).text()).contains("核对通过，没有发现问题");
        pages.post(
                "/statistics/2025/report/chapters/6?scope=TOTAL",
                Pages.form("version", "0", "text", "信息处理费：发出收费通知7件，应收金额0元，实际收取0元。"),
                city.world.clerk);
        assertThat(pages.get(TOTAL + "/report", city.world.clerk).text()).contains("错误", "第六章收费通知写7件，台账为0件");
        assertThat(pages.get(TOTAL, city.world.head).text()).contains("核对的错误更正、提示写明理由以后才能定稿");
        assertThat(pages.get(TOTAL, city.world.head).html()).doesNotContain("name=\"signer\"");
        assertThat(pages.post(
                                TOTAL + "/versions",
                                Pages.form(
                                        "signer", "张局长", "signedOn", "2026-03-01", "reason", "", "understood", "true"),
                                city.world.head)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theDaysAreSetWithinTheRegulations() {
        Answer late = pages.post(
                UNITS + "/days",
                Pages.form("departmentsBy", "2026-02-10", "othersBy", "2026-02-20", "remindDays", "5"),
                city.world.clerk);
        assertThat(late.note("departmentsBy")).contains("2026-01-31");
        assertThat(late.html()).contains("value=\"2026-02-10\"");
        pages.post(
                UNITS + "/days",
                Pages.form("departmentsBy", "2026-01-26", "othersBy", "2026-02-20", "remindDays", "5"),
                city.world.clerk);
        city.unit("示例局", UnitKind.DEPARTMENT);
        assertThat(pages.get(UNITS, city.world.clerk).text()).contains("2026-01-26", "到期前5天");
    }

    @Test
    void whoMayNotSeeItFindsNothing() {
        long organ = city.organ("示例局");
        Officer head = city.head(organ);
        long linked = city.keeping.add(City.linked(organ, "示例局", UnitKind.DEPARTMENT), city.world.clerk);
        city.close(head, 4);
        long own = city.submitting.submit(linked, YEAR, ReportScope.OWN, head);
        long unit = city.unit("示例县", UnitKind.COUNTY);
        long other = city.upload(unit, UnitReports.sound("示例县", YEAR, 1), ReportForm.JSON);
        for (Officer by : List.of(city.world.handler, city.world.reviewer, city.world.administrator)) {
            for (String address : List.of(
                    UNITS,
                    UNITS + "/new",
                    UNITS + "/" + unit,
                    TOTAL,
                    TOTAL + "/report",
                    TOTAL + "/files/json",
                    "/statistics/2025/submissions/" + other)) {
                assertThat(pages.get(address, by).status())
                        .as(by.name() + " " + address)
                        .isEqualTo(404);
            }
        }
        for (Officer by : List.of(head, city.world.clerkOfAnotherAgency)) {
            for (String address : List.of(
                    UNITS + "/" + unit,
                    UNITS + "/" + unit + "/entry",
                    UNITS + "/" + unit + "/template/xlsx",
                    "/statistics/2025/submissions/" + other,
                    "/statistics/2025/submissions/" + other + "/file")) {
                assertThat(pages.get(address, by).status())
                        .as(by.name() + " " + address)
                        .isEqualTo(404);
            }
        }
        assertThat(pages.get("/statistics/2025/report/chapters/1?scope=TOTAL", city.world.reviewer)
                        .status())
                .isEqualTo(404);
        assertThat(pages.get(TOTAL + "/versions/1/report", city.world.clerk).status())
                .isEqualTo(404);
        assertThat(pages.get("/statistics/2025/submissions/" + own, head).status())
                .isEqualTo(200);
        assertThat(pages.get("/statistics/2025/submissions/" + own, city.world.clerkOfAnotherAgency)
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("/statistics/2024/submissions/" + own, head).status())
                .isEqualTo(404);
        assertThat(pages.get("/statistics/2025/submission", city.world.clerk).status())
                .isEqualTo(404);
        assertThat(pages.get("/statistics/2018/units", city.world.clerk).status())
                .isEqualTo(404);
        assertThat(pages.get("/statistics/2025/submissions/" + other + "/file", city.world.clerk)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theEmptyTemplateCarriesTheUnitsNameAndTheRowsOfTheYear() {
        long unit = city.unit("示例县", UnitKind.COUNTY);
        assertThat(pages.get(UNITS + "/" + unit + "/template/json", city.world.clerk)
                        .html())
                .contains("示例县", "R6_1");
        assertThat(pages.get("/statistics/2020/units/" + unit + "/template/json", city.world.clerk)
                        .html())
                .contains("\"R6\"")
                .doesNotContain("R6_1");
        Answer workbook = pages.get(UNITS + "/" + unit + "/template/xlsx", city.world.clerk);
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.html()).startsWith("PK");
        assertThat(pages.get(UNITS + "/" + unit + "/template/exe", city.world.clerk)
                        .status())
                .isEqualTo(404);
    }
}
