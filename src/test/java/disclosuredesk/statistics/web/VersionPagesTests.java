package disclosuredesk.statistics.web;

import static disclosuredesk.testing.Pages.form;
import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Ground;
import disclosuredesk.letters.Delivery;
import disclosuredesk.letters.Delivery.PostalService;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.shared.RequestId;
import disclosuredesk.statistics.AnnualTable;
import disclosuredesk.statistics.FrozenYears;
import disclosuredesk.statistics.ReportVersion;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Closing a year at its pages: form, versions, differences, proof, and where a case counts. */
@PageTest
class VersionPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private AnnualTable table;

    @Autowired
    private FrozenYears years;

    private World world;
    private Pages pages;
    private RequestId answered;
    private RequestId late;

    @BeforeEach
    void aYearIsOver() {
        world = new World(beans);
        pages = new Pages(beans);
        world.today(LocalDate.of(2025, 3, 3));
        answered = world.archived(Ground.PROVIDED);
        world.today(LocalDate.of(2025, 12, 30));
        late = world.approved(Ground.PROVIDED);
        world.today(LocalDate.of(2026, 1, 20));
    }

    private Pages.Answer close(String reason) {
        return pages.post(
                "/statistics/2025/versions",
                form("signer", "丁", "signedOn", world.today().toString(), "reason", reason, "understood", "true"),
                world.head);
    }

    private void recordLateDelivery() {
        world.today(LocalDate.of(2026, 2, 10));
        world.delivering.deliver(
                late,
                world.version(late),
                Delivery.posted(PostalService.EMS, LocalDate.of(2025, 12, 30), "1000000001"),
                world.clerk);
    }

    @Test
    void theHeadClosesTheYearAndEveryoneOfTheOfficeSeesIt() {
        assertThat(pages.get("/statistics/2025", world.clerk).text()).contains("本年尚未定稿");
        assertThat(pages.get("/statistics/2025/versions/new", world.head).html())
                .contains("value=\"丁\"")
                .contains("value=\"2026-01-20\"");
        assertThat(close("").location()).isEqualTo("/statistics/2025/versions/1");
        assertThat(pages.get("/statistics/2025", world.clerk).text())
                .contains("已定稿：第1版，2026-01-20由丁签署")
                .doesNotContain("定稿后有变动");
        Pages.Answer version = pages.get("/statistics/2025/versions/1", world.reviewer);
        assertThat(version.text())
                .contains("2025年统计表 第1版")
                .contains("2021年格式，口径T3-2，系统附带的日历")
                .contains(years.latest(ReportScope.OWN, world.agency, 2025)
                        .orElseThrow()
                        .sha256()
                        .substring(0, 12));
        assertThat(version.html()).contains("/statistics/2025/versions/1/CARRY_OUT?format=2021&amp;kind=");
        assertThat(pages.get("/statistics/2025/versions/1/CARRY_OUT?kind=", world.clerk)
                        .text())
                .contains("共1件")
                .contains("依申〔2025〕0002号");
        assertThat(pages.get("/statistics/2025/versions/1/proof", world.clerk).text())
                .contains("重算与保存的完全一致")
                .contains("逐件一致，共2件");
    }

    @Test
    void whatTheFormLacksIsToldAndNothingIsLost() {
        Pages.Answer answer = pages.post(
                "/statistics/2025/versions", form("signer", "", "signedOn", "", "reason", "已核对"), world.head);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("请填写签署日期").contains("已核对");
        answer = pages.post(
                "/statistics/2025/versions",
                form("signer", "丁", "signedOn", "2025-12-31", "reason", "已核对", "understood", "true"),
                world.head);
        assertThat(answer.text()).contains("签署日期应在年度结束之后").contains("已核对");
        assertThat(years.versions(ReportScope.OWN, world.agency, 2025)).isEmpty();
    }

    @Test
    void othersNeitherCloseNorSeeTheFiguresOfAnotherOrgan() {
        assertThat(pages.get("/statistics/2025/versions/new", world.clerk).status())
                .isEqualTo(403);
        assertThat(pages.post(
                                "/statistics/2025/versions",
                                form("signer", "甲", "signedOn", "2026-01-20", "reason", "", "understood", "true"),
                                world.clerk)
                        .status())
                .isEqualTo(403);
        close("");
        assertThat(pages.get("/statistics/2025/versions/1", world.handler).status())
                .isEqualTo(403);
        assertThat(pages.get("/statistics/2025/versions/1", world.clerkOfAnotherAgency)
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("/statistics/2025/versions/7", world.clerk).status())
                .isEqualTo(404);
        assertThat(pages.get("/statistics/2026/versions", world.head).text()).contains("本年尚未结束");
    }

    @Test
    void whatChangesAfterwardsIsMarkedAndToldCaseByCaseAndAmended() {
        close("");
        assertThat(pages.get("/", world.head).text()).doesNotContain("定稿后有变动");
        recordLateDelivery();
        assertThat(pages.get("/statistics/2025", world.clerk).text()).contains("定稿后有变动");
        assertThat(pages.get("/", world.head).text()).contains("以下年度的统计表定稿后有变动： 2025年");
        assertThat(pages.get("/", world.clerk).text()).doesNotContain("定稿后有变动");
        Pages.Answer versions = pages.get("/statistics/2025/versions", world.head);
        assertThat(versions.text())
                .contains("数字的变动：6处")
                .contains("引起变动的申请：1件")
                .contains("依申〔2025〕0002号 自然人 · 四、结转下年度继续办理 自然人 · 三、本年度办理结果 / （一）予以公开")
                .contains("2026-02-10 09:00 甲：2025-12-30");
        assertThat(close("").text()).contains("更正必须写明原因");
        assertThat(close("1件送达迟登记").location()).isEqualTo("/statistics/2025/versions/2");
        assertThat(pages.get("/statistics/2025/versions/2", world.clerk).text())
                .contains("与第1版相比")
                .contains("1件送达迟登记");
        assertThat(pages.get("/statistics/2025/versions/1/CARRY_OUT?kind=", world.clerk)
                        .text())
                .contains("共1件");
        assertThat(pages.get("/statistics/2025/versions", world.head).text()).contains("定稿后没有变动");
        assertThat(close("再来").status()).isEqualTo(409);
    }

    @Test
    void theTableOfAnEarlierMomentIsShownWithItsLists() {
        recordLateDelivery();
        assertThat(pages.get("/statistics/2025/CARRY_OUT?format=2021&kind=", world.clerk)
                        .text())
                .contains("共0件");
        String then = "cutoff=2026-01-20T10:00:00";
        Pages.Answer page = pages.get("/statistics/2025?" + then, world.clerk);
        assertThat(page.text()).contains("截至2026-01-20 10:00已登记的情况");
        assertThat(page.html())
                .contains("/statistics/2025/CARRY_OUT?format=2021&amp;kind=&amp;cutoff=2026-01-20T10:00");
        assertThat(pages.get("/statistics/2025/CARRY_OUT?format=2021&kind=&" + then, world.clerk)
                        .text())
                .contains("共1件");
        assertThat(pages.get("/statistics/2025?cutoff=gestern", world.clerk).status())
                .isEqualTo(422);
    }

    @Test
    void everyCaseShowsWhereItCountsAndWhy() {
        close("");
        assertThat(pages.get("/requests/" + answered, world.clerk).text())
                .contains("统计归属")
                .contains("2025年 一、本年新收政府信息公开申请数量 · 自然人 收到申请之日2025-03-03在本年")
                .contains("三、本年度办理结果 / （一）予以公开 · 自然人 2025-03-03办结")
                .contains("第1版：自然人 · 一、本年新收政府信息公开申请数量；（一）予以公开");
        assertThat(pages.get("/requests/" + late, world.clerk).text())
                .contains("四、结转下年度继续办理 · 自然人 至本年12月31日尚未办结")
                .contains("二、上年结转政府信息公开申请数量 · 自然人 收到申请之日2025-12-30在本年之前，本年初尚未办结")
                .contains("在办；至12月31日仍未办结的，计入四、结转下年度");
        recordLateDelivery();
        assertThat(pages.get("/requests/" + late, world.clerk).text())
                .contains("2025-12-30办结")
                .contains("第1版：自然人 · 一、本年新收政府信息公开申请数量；四、结转下年度继续办理")
                .doesNotContain("二、上年结转政府信息公开申请数量 · 自然人");
    }

    @Test
    void theClassOfAnApplicantIsPutRightWithAReasonAfterTheEndOfTheCase() {
        Pages.Answer refused = amend(answered, world.clerk, "BUSINESS", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("请写明理由");
        assertThat(amend(answered, world.clerk, "NATURAL_PERSON", "x").text()).contains("没有任何改动");
        assertThat(amend(late, world.reviewer, "OTHER", "x").status()).isEqualTo(403);
        assertThat(pages.get("/requests/" + answered, world.clerk).html())
                .contains("/requests/" + answered + "/registration-amendment");
        assertThat(amend(answered, world.clerk, "LEGAL_SERVICE", "申请人是律师事务所").location())
                .isEqualTo("/requests/" + answered + "/motion");
        assertThat(table.derive(world.agency, 2025, ReportFormat.FORMAT_2021)
                        .number(Table3Row.R1, ApplicantKind.LEGAL_SERVICE.ordinal()))
                .isZero();
        String motion =
                String.valueOf(world.motions.open(answered).orElseThrow().id());
        assertThat(pages.act(answered, "motion/confirmation", world.version(answered), world.clerk, "motion", motion)
                        .status())
                .isEqualTo(403);
        assertThat(pages.act(answered, "motion/confirmation", world.version(answered), world.head, "motion", motion)
                        .location())
                .isEqualTo("/requests/" + answered);
        assertThat(pages.get("/requests/" + answered, world.clerk).text())
                .contains("申请人类别由“自然人”更正为“法律服务机构”。原因：申请人是律师事务所")
                .contains("（法律服务机构）");
        assertThat(table.derive(world.agency, 2025, ReportFormat.FORMAT_2021)
                        .number(Table3Row.R1, ApplicantKind.LEGAL_SERVICE.ordinal()))
                .isOne();
    }

    private Pages.Answer amend(RequestId id, Officer by, String kind, String reason) {
        return pages.act(
                id,
                "registration-amendment",
                world.version(id),
                by,
                "channel",
                "IN_PERSON",
                "receivedOn",
                world.requests.get(id, world.clerk).receivedOn().toString(),
                "applicantKind",
                kind,
                "applicantName",
                "王𬭶",
                "identityKind",
                "OTHER",
                "phone",
                "13900000000",
                "information",
                "东环路改造项目征收补偿方案",
                "wantedForm",
                "PAPER",
                "wantedRoute",
                "POST",
                "reason",
                reason);
    }

    /** Every form there is below /statistics is sent figures by every name they could have. */
    @Test
    void noAddressTakesFiguresOfTable3Or4() {
        close("");
        Table3 derived = table.derive(world.agency, 2025, ReportFormat.FORMAT_2021);
        ReportVersion version =
                years.latest(ReportScope.OWN, world.agency, 2025).orElseThrow();
        Map<String, String> figures = form("signer", "丁", "signedOn", "2026-01-20", "reason", "改数");
        for (Table3Row row : ReportFormat.FORMAT_2021.rows()) {
            for (String name : List.of(
                    "%s", "table3.%s", "table3[%s]", "%s[6]", "table3[%s][6]", "values[%s]", "%s/总计", "cells[%s]")) {
                figures.put(name.formatted(row), "99");
            }
        }
        for (String name :
                List.of("cells", "content", "table3", "table4", "REVIEW", "table4[REVIEW][0]", "table4.REVIEW")) {
            figures.put(name, "NEW 99 0 0 0 0 0 99");
        }
        Set<RequestMethod> reading = Set.of(RequestMethod.GET, RequestMethod.HEAD);
        List<String> writing = beans
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping ->
                        !reading.containsAll(mapping.getMethodsCondition().getMethods())
                                || mapping.getMethodsCondition().getMethods().isEmpty())
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.contains("/statistics"))
                .toList();
        assertThat(writing).contains("/statistics/{year}/versions");
        for (String pattern : writing) {
            pages.post(pattern.replace("{year}", "2025").replaceAll("\\{[^}]*}", "1"), figures, world.head);
        }
        assertThat(table.derive(world.agency, 2025, ReportFormat.FORMAT_2021)).isEqualTo(derived);
        assertThat(years.versions(ReportScope.OWN, world.agency, 2025)).containsExactly(version);
    }

    @Test
    void noStatementOfTheSystemChangesWhatIsClosedOrHowARequestStood() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                assertThat(Files.readString(source))
                        .as(source.toString())
                        .doesNotContainPattern(
                                "(?i)(update|delete from|replace into|truncate table|truncate)\\s+(report_version|request_standing)");
            }
        }
    }
}
