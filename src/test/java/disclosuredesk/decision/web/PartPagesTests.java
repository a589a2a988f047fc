package disclosuredesk.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.desk.once.BringsForms;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.reminders.Reminding;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages of lead and helping departments: of who gives a part, of who helps, and what the lead sees and puts together. */
@PageTest
class PartPagesTests implements BringsForms {

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;
    private long archives;
    private Officer archivist;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
        archives = world.department("档案室");
        archivist = world.officer(world.agency, archives, "辰", Role.HANDLER);
    }

    @Override
    public Map<String, Function<ApplicationContext, Form>> forms() {
        Map<String, Function<ApplicationContext, Form>> forms = new HashMap<>();
        forms.put("GivingPartsController.give", beans -> {
            World w = new World(beans);
            return Form.at(
                    w.clerk,
                    "/requests/" + w.assigned() + "/parts",
                    "departmentId",
                    "" + w.otherDepartment,
                    "what",
                    "请检索凭证");
        });
        forms.put("PartController.claim", beans -> part(new World(beans), w -> w.handlerElsewhere, "claim"));
        forms.put("PartController.answer", beans -> part(new World(beans), w -> w.handlerElsewhere, "answer", ANSWER));
        forms.put(
                "PartController.giveBack",
                beans -> part(new World(beans), w -> w.handlerElsewhere, "return", "reason", "不归本科室"));
        forms.put("PartController.reassign", beans -> {
            World w = new World(beans);
            return part(w, any -> w.clerk, "reassignment", "departmentId", "" + w.department("档案室"), "reason", "应归档案室");
        });
        forms.put(
                "PartController.takeBack",
                beans -> part(new World(beans), w -> w.clerk, "taking-back", "takeBackReason", "不再需要"));
        return forms;
    }

    private static final String[] ANSWER = {
        "places",
        "档案库房",
        "keywords",
        "东环路",
        "searchedBy",
        "辰",
        "searchedOn",
        "2026-03-02",
        "findings",
        "检得两份",
        "ground",
        "PROVIDED",
        "opinion",
        "立项档案可以公开"
    };

    private static Form part(World w, Function<World, Officer> by, String act, String... typed) {
        String page = "/parts/" + w.partGiven(w.assigned(), w.otherDepartment);
        return Form.of(by.apply(w), page, page + "/" + act, typed);
    }

    @Test
    void theClerkNamesLeadAndHelpersOnOnePage() {
        RequestId id = world.accepted();
        String address = "/requests/" + id + "/assignment";
        assertThat(pages.get(address, world.clerk).text())
                .contains("承办科室", "加一个协办科室")
                .doesNotContain("主办科室");
        String version = "" + world.version(id);
        Pages.Answer more = pages.post(
                address,
                Pages.form("version", version, "departmentId", "" + world.department, "note", "请尽快", "add", "1"),
                world.clerk);
        assertThat(more.text()).contains("主办科室", "协办科室（1）", "请尽快", "不填的，按该科室的承办期限");
        Pages.Answer wrong = pages.post(
                address,
                Pages.form(
                        "version",
                        version,
                        "departmentId",
                        "" + world.department,
                        "parts[0].departmentId",
                        "" + world.department,
                        "parts[0].what",
                        "请检索档案"),
                world.clerk);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("规划科是主办科室，不需要协办");
        Pages.Answer sent = pages.post(
                address,
                Pages.form(
                        "version",
                        version,
                        "departmentId",
                        "" + world.department,
                        "parts[0].departmentId",
                        "" + archives,
                        "parts[0].what",
                        "请检索立项档案",
                        "parts[0].workingDays",
                        "3"),
                world.clerk);
        assertThat(sent.location()).isEqualTo("/requests/" + id);
        Pages.Answer page = pages.get("/requests/" + id, world.clerk);
        assertThat(page.between("id=\"parts\"", "</section>")).contains("档案室", "请检索立项档案", "2026-03-05", "待签收");
        assertThat(page.text()).contains("交协办科室");
        assertThat(pages.get("/requests/" + id + "/timeline", world.clerk).text())
                .contains("交档案室协办（3个工作日）：请检索立项档案");
        assertThat(pages.get("/requests/" + id + "/deadline", world.clerk).text())
                .contains("协办期限", "协办科室");
    }

    @Test
    void whoHelpsHasAPageThatTellsNothingOfTheApplicant() {
        RequestId id = world.assigned();
        long part = world.partGiven(id, archives);
        assertThat(pages.get("/", archivist).text()).contains("协办（待办1）", "有1项协办等待本科室提出意见");
        assertThat(pages.get("/", world.handlerElsewhere).text()).doesNotContain("待办1");
        assertThat(pages.get("/parts", archivist).text()).contains("请检索东环路项目的补偿协议", "等待本科室办理");
        Pages.Answer page = pages.get("/parts/" + part, archivist);
        assertThat(page.text())
                .contains("请检索东环路项目的补偿协议", "东环路改造项目征收补偿方案", "2026-03-09", "签收", "提交主办科室")
                .doesNotContain("王", "13900000000", "样例证件", "收回", "改派");
        assertThat(page.html()).doesNotContain("/requests/" + id);
        assertThat(pages.get("/requests/" + id, archivist).status()).isEqualTo(404);
        assertThat(pages.get("/parts/" + part, world.handlerElsewhere).status()).isEqualTo(404);
        Pages.Answer empty = pages.post("/parts/" + part + "/answer", Pages.form("places", "库房"), archivist);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("请选择答复依据");
        assertThat(pages.post("/parts/" + part + "/claim", Pages.form(), archivist)
                        .location())
                .isEqualTo("/parts/" + part);
        assertThat(pages.upload(
                                "/parts/" + part + "/answer",
                                Pages.form(ANSWER),
                                "检索截图.pdf",
                                Papers.pdf("proof"),
                                archivist)
                        .location())
                .isEqualTo("/parts/" + part);
        Pages.Answer answered = pages.get("/parts/" + part, world.handler);
        assertThat(answered.text()).contains("已提出意见", "立项档案可以公开", "检索截图.pdf");
        String file = answered.all("href=\"(/parts/\\d+/search-proof/\\d+)\"").get(0);
        assertThat(pages.get(file, archivist).status()).isEqualTo(200);
        assertThat(pages.get(file, world.handlerElsewhere).status()).isEqualTo(404);
        assertThat(pages.get("/", archivist).text()).doesNotContain("待办1");
    }

    @Test
    void theLeadSeesWhatIsOpenAndPutsTogetherWhatCameIn() {
        RequestId id = world.assigned();
        long part = world.partGiven(id, archives);
        long other = world.partGiven(id, world.otherDepartment);
        pages.post("/parts/" + part + "/answer", Pages.form(ANSWER), archivist);
        String search = "/requests/" + id + "/search";
        Pages.Answer form = pages.get(search, world.handler);
        assertThat(form.text()).contains("引用到本表", "档案库房", "检得两份", "财务科 待签收");
        String version = "" + world.version(id);
        Pages.Answer taken = pages.post(
                search,
                Pages.form("version", version, "answer", "PROPOSED", "places", "规划科档案柜", "takeOver", "" + part),
                world.handler);
        assertThat(taken.html()).contains("规划科档案柜；档案室：档案库房", ">档案室：立项档案可以公开<");
        Pages.Answer early =
                pages.post(search, Pages.form(join(ANSWER, "version", version, "answer", "PROPOSED")), world.handler);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("还有协办科室没有提出意见：财务科");
        pages.post("/parts/" + other + "/return", Pages.form("reason", "凭证已移交档案室"), world.handlerElsewhere);
        assertThat(pages.get("/", world.handler).text()).contains("有1项协办已经超期或者被退回，请处理");
        Pages.Answer returned = pages.get("/parts/" + other, world.handler);
        assertThat(returned.text()).contains("已退回，待改派", "凭证已移交档案室", "改派给其他科室");
        assertThat(pages.post("/parts/" + other + "/taking-back", Pages.form("takeBackReason", "不再需要"), world.handler)
                        .location())
                .isEqualTo("/parts/" + other);
        assertThat(pages.post(
                                search,
                                Pages.form(join(ANSWER, "version", "" + world.version(id), "answer", "PROPOSED")),
                                world.handler)
                        .location())
                .isEqualTo("/requests/" + id);
    }

    private static String[] join(String[] some, String... more) {
        String[] all = new String[some.length + more.length];
        System.arraycopy(some, 0, all, 0, some.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @Test
    void whatIsLateIsSeenOnBoardCaseWorklistAndAmongTheReminders() {
        RequestId id = world.assigned();
        long part = world.partGiven(id, archives);
        world.today(world.today().plusDays(8));
        beans.getBean(Reminding.class).remind();
        assertThat(pages.get("/board", world.head).text()).contains("协办科室已过期限");
        assertThat(pages.get("/requests/" + id, world.clerk).between("id=\"parts\"", "</section>"))
                .contains("超期");
        assertThat(pages.get("/", world.clerk).text()).contains("有1项协办已经超期或者被退回");
        assertThat(pages.get("/reminders", archivist).html())
                .contains("/parts/" + part)
                .doesNotContain("/requests/" + id);
        assertThat(pages.post("/parts/" + part + "/taking-back", Pages.form("takeBackReason", ""), world.clerk)
                        .status())
                .isEqualTo(422);
    }
}
