package disclosuredesk.agencies.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OrganChanges;
import disclosuredesk.agencies.Role;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages of organs and departments: who sees them, what is told, what was typed is kept. */
@PageTest
class OrganPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Agencies agencies;

    @Autowired
    private OrganChanges changes;

    private World world;
    private Pages pages;
    private Officer security;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
        security = world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
    }

    private String[] founding(String code, String login) {
        return new String[] {
            "code",
            code,
            "agencyName",
            "页面机关" + mark,
            "basis",
            "示编〔2026〕3号",
            "since",
            "",
            "administratorLogin",
            login,
            "administratorName",
            "子",
            "securityLogin",
            login + "s",
            "securityName",
            "丑",
            "auditorLogin",
            login + "u",
            "auditorName",
            "寅"
        };
    }

    private static String code() {
        return UUID.randomUUID().toString();
    }

    private long latest() {
        return changes.of(world.agency).get(0).id();
    }

    @Test
    void anOrganIsProposedAgreedToAndItsThreeCodesAreShownOnce() {
        assertThat(pages.post("/organs", Pages.form(founding(code(), "p" + mark)), world.administrator)
                        .location())
                .isEqualTo("/organs");
        String change = "/organs/changes/" + latest();
        assertThat(pages.get("/organs", security).html()).contains(change, "处理", "页面机关" + mark);
        assertThat(pages.get(change, security).text()).contains("示编〔2026〕3号", "同意", "p" + mark + "s");
        assertThat(pages.get(change, world.administrator).html()).doesNotContain("/agreement");
        Answer agreed = pages.post(change + "/agreement", Pages.form(), security);
        assertThat(agreed.location()).isEqualTo(change + "/activations");
        assertThat(pages.get("/organs", world.administrator).text()).contains("页面机关" + mark, "已同意");
        assertThat(pages.get(change + "/activations", security).text()).contains("已经显示过");
        assertThat(pages.get(change, security).html()).contains("重新生成激活码");
    }

    @Test
    void whatIsWrongIsToldBesideTheFieldAndWhatWasTypedIsKept() {
        Answer refused = pages.post("/organs", Pages.form(founding("p/" + mark, "p" + mark)), world.administrator);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.note("code")).contains("字母、数字或横线");
        assertThat(refused.html()).contains("页面机关" + mark, "示编〔2026〕3号");
        String code = agencies.agency(world.agency).code();
        assertThat(pages.post("/organs", Pages.form(founding(code, "p" + mark)), world.administrator)
                        .note("code"))
                .contains("已被使用");
        Answer nameless = pages.post(
                "/organs/" + world.agency + "/name",
                Pages.form("agencyName", "", "since", "", "basis", ""),
                world.administrator);
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.text()).contains("请填写机关全称。", "请填写自何日起使用新名称。", "请填写依据");
        assertThat(changes.of(world.agency)).isEmpty();
    }

    @Test
    void onlyTheTwoAdministratorsSeeTheOrgans() {
        for (Officer other : new Officer[] {world.clerk, world.head, world.handler}) {
            assertThat(pages.get("/organs", other).status()).isEqualTo(403);
            assertThat(pages.get("/organs/" + world.agency, other).status()).isEqualTo(403);
        }
        assertThat(pages.get("/organs/" + world.agency, security).html()).doesNotContain("/name\"");
        assertThat(pages.get("/organs/new", security).status()).isEqualTo(403);
        assertThat(pages.get("/organs/999999999", security).status()).isEqualTo(404);
        long elsewhere = world.clerkOfAnotherAgency.agencyId();
        assertThat(pages.post(
                                "/organs/" + elsewhere + "/name",
                                Pages.form("agencyName", "别名", "since", "2026-03-02", "basis", "示编1号"),
                                world.administrator)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDepartmentIsRenamedAndClosedOnItsPage() {
        String page = "/departments/" + world.department;
        pages.post(page + "/name", Pages.form("name", "空间规划科"), world.administrator);
        assertThat(pages.get("/departments", world.administrator).text()).contains("空间规划科", "曾用名：规划科");
        assertThat(pages.post(page + "/name", Pages.form("name", "财务科"), world.administrator)
                        .text())
                .contains("已存在");
        Answer alone = pages.post(page + "/closing", Pages.form("taking", ""), world.administrator);
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.note("taking")).contains("请选择承接科室");
        pages.post(page + "/closing", Pages.form("taking", String.valueOf(world.otherDepartment)), world.administrator);
        pages.post("/organs/changes/" + latest() + "/agreement", Pages.form(), security);
        assertThat(pages.get("/departments", world.administrator).text()).contains("并入财务科");
        assertThat(pages.get(page, world.administrator).status()).isEqualTo(404);
    }
}
