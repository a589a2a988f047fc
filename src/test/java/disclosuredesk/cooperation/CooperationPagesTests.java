package disclosuredesk.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.decision.Ground;
import disclosuredesk.desk.once.BringsForms;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.reminders.Reminding;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages of help and conferrals: of who asks, of who is asked, and what draft and signature show of them. */
@PageTest
class CooperationPagesTests implements BringsForms {

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
        forms.put("AskingController.ask", beans -> {
            World w = new World(beans);
            return Form.at(
                    w.clerk,
                    "/requests/" + w.assigned() + "/assistance",
                    "question",
                    "请查补偿协议的底册",
                    "departments",
                    "" + w.otherDepartment);
        });
        forms.put(
                "AssistanceController.receive",
                beans -> help(new World(beans), World::helpAskedOutside, w -> w.clerk, "receipt"));
        forms.put(
                "AssistanceController.answer",
                beans -> help(
                        new World(beans),
                        (w, id) -> w.helpAsked(id, w.otherDepartment),
                        w -> w.handlerElsewhere,
                        "answer",
                        "answerText",
                        "查得底册一份"));
        forms.put(
                "AssistanceController.chase",
                beans -> help(new World(beans), World::helpAskedOutside, w -> w.clerk, "chasing"));
        forms.put("AssistanceController.escalate", beans -> {
            World w = new World(beans);
            long help = w.helpAskedOutside(w.assigned());
            w.today(w.today().plusDays(20));
            return Form.of(w.clerk, "/assistance/" + help, "/assistance/" + help + "/escalation", "escalation", "没有答复");
        });
        forms.put(
                "AssistanceController.close",
                beans -> help(
                        new World(beans), World::helpAskedOutside, w -> w.clerk, "closing", "closeReason", "不再需要"));
        forms.put(
                "AssistanceController.takeBack",
                beans -> help(
                        new World(beans),
                        World::helpAskedOutside,
                        w -> w.clerk,
                        "taking-back",
                        "withdrawReason",
                        "问错了"));
        forms.put(
                "AssistanceController.send",
                beans -> help(
                        new World(beans),
                        World::helpPrepared,
                        w -> w.clerk,
                        "sending",
                        "documentNumber",
                        "示函〔2026〕8号",
                        "sentOn",
                        "" + World.MONDAY,
                        "sendingProof",
                        "EMS 1000000012"));
        forms.put("ConferringDepartmentController.give", beans -> {
            World w = new World(beans);
            String page = "/conferrals/" + w.departmentsConfer(w.assigned());
            return Form.of(w.handlerElsewhere, page, page + "/opinion", "opinionText", "可以公开");
        });
        forms.put("ConveningController.convene", beans -> {
            World w = new World(beans);
            return Form.at(
                    w.clerk,
                    "/requests/" + w.assigned() + "/conferral",
                    "question",
                    "能否公开",
                    "conferralForm",
                    "WRITTEN",
                    "legalOffice",
                    "法规处");
        });
        forms.put("ConferralController.recordOpinion", beans -> {
            World w = new World(beans);
            RequestId id = w.assigned();
            long conferral = w.conferred(id);
            return conferral(
                    w,
                    id,
                    conferral,
                    "opinion",
                    "participant",
                    "" + w.opinion(id, conferral).participant(),
                    "person",
                    "赵某",
                    "opinionText",
                    "可以公开");
        });
        forms.put("ConferralController.conclude", beans -> {
            World w = new World(beans);
            RequestId id = w.assigned();
            return conferral(w, id, w.conferred(id), "conclusion", "minutes", "一致同意", "conclusionText", "可以公开");
        });
        forms.put("ConferralController.weigh", beans -> {
            World w = new World(beans);
            RequestId id = w.assigned();
            return conferral(w, id, w.concluded(id), "weighing", "weighing", "FOLLOWED");
        });
        forms.put("ConferralController.callOff", beans -> {
            World w = new World(beans);
            RequestId id = w.assigned();
            return conferral(w, id, w.conferred(id), "calling-off", "callOffReason", "不再需要");
        });
        return forms;
    }

    private interface Asking {
        long of(World world, RequestId id);
    }

    private static Form help(World w, Asking asking, Function<World, Officer> by, String act, String... typed) {
        long help = asking.of(w, w.assigned());
        return Form.of(by.apply(w), "/assistance/" + help, "/assistance/" + help + "/" + act, typed);
    }

    private static Form conferral(World w, RequestId id, long conferral, String act, String... typed) {
        String page = "/requests/" + id + "/conferrals/" + conferral;
        return Form.of(w.clerk, page, page + "/" + act, typed);
    }

    @Test
    void helpIsAskedOfADepartmentAndAnOrganOnOnePage() {
        RequestId id = world.assigned();
        Pages.Answer form = pages.get("/requests/" + id + "/assistance", world.handler);
        assertThat(form.text()).contains("协查期间不停止法定期限计算", "档案室", "财务科");
        assertThat(form.html()).contains("/requests/" + id + "/consultations", "value=\"5\"");
        assertThat(form.all("name=\"departments\"[^>]*value=\"(\\d+)\"")).doesNotContain("" + world.department);
        Pages.Answer wrong = pages.post(
                "/requests/" + id + "/assistance", Pages.form("question", "", "workingDays", "5"), world.clerk);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("请写明要协查或者会商的问题");
        Pages.Answer more = pages.post(
                "/requests/" + id + "/assistance",
                Pages.form("question", "请查底册", "workingDays", "3", "add", "1"),
                world.clerk);
        assertThat(more.text()).contains("协查函（1）", "请查底册");
        Pages.Answer sent = pages.post(
                "/requests/" + id + "/assistance",
                Pages.form(
                        "question",
                        "请查底册",
                        "workingDays",
                        "3",
                        "departments",
                        "" + archives,
                        "letters[0].organ",
                        "市档案馆",
                        "letters[0].documentNumber",
                        "示函〔2026〕5号",
                        "letters[0].sentOn",
                        "" + world.today(),
                        "letters[0].sendingProof",
                        "EMS 1000000009"),
                world.clerk);
        assertThat(sent.location()).isEqualTo("/requests/" + id);
        Pages.Answer page = pages.get("/requests/" + id, world.clerk);
        assertThat(page.between("id=\"cooperation\"", "</section>")).contains("档案室", "市档案馆", "待接收", "2026-03-05");
        assertThat(pages.get("/requests/" + id + "/timeline", world.clerk).text())
                .contains("请档案室协查（系统内，3个工作日内答复）", "请市档案馆协查（发函，3个工作日内答复）示函〔2026〕5号");
        assertThat(pages.get("/requests/" + id + "/deadline", world.clerk).text())
                .contains("协查期限", "被协查单位");
    }

    @Test
    void theAskedDepartmentHasAPageOfItsOwnThatTellsNothingOfTheApplicant() {
        RequestId id = world.assigned();
        long help = world.helpAsked(id, archives);
        assertThat(pages.get("/", archivist).text()).contains("协查（待答1）", "有1件协查等待本科室答复");
        assertThat(pages.get("/", world.handlerElsewhere).text()).doesNotContain("待答");
        assertThat(pages.get("/assistance", archivist).text()).contains("请查东环路项目的补偿协议", "等待本科室答复");
        Pages.Answer page = pages.get("/assistance/" + help, archivist);
        assertThat(page.text())
                .contains("请查东环路项目的补偿协议", "确认接收", "答复协查", "协查期间不停止法定期限计算，请在期限内答复")
                .doesNotContain("王", "13900000000", "样例证件", "催办", "征收补偿方案");
        assertThat(page.html()).doesNotContain("/requests/" + id);
        assertThat(pages.get("/assistance/" + help, world.handlerElsewhere).status())
                .isEqualTo(404);
        Pages.Answer empty = pages.post("/assistance/" + help + "/answer", Pages.form("answerText", ""), archivist);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("请填写答复内容，或者附上文件");
        Pages.Answer sent = pages.upload(
                "/assistance/" + help + "/answer",
                Pages.form("answerText", "见附件"),
                "files",
                "底册.pdf",
                Papers.pdf("records"),
                archivist);
        assertThat(sent.location()).isEqualTo("/assistance/" + help);
        Pages.Answer answered = pages.get("/assistance/" + help, world.clerk);
        assertThat(answered.text()).contains("已答复，待办结", "见附件", "底册.pdf", "办结协查");
        String file = answered.all("href=\"(/assistance/\\d+/papers/\\w+)\"").get(0);
        assertThat(pages.get(file, archivist).status()).isEqualTo(200);
        assertThat(pages.get(file, world.handlerElsewhere).status()).isEqualTo(404);
        assertThat(pages.get("/", archivist).text()).doesNotContain("待答");
    }

    @Test
    void anotherAgencyFindsTheQuestionInItsInboxAndAnswersOnAPageOfItsOwn() {
        RequestId id = world.assigned();
        Officer there = world.clerkOfAnotherAgency;
        beans.getBean(FilingMaterials.class)
                .file(
                        id,
                        world.version(id),
                        Purpose.OTHER,
                        InspectedFile.of("红线图.pdf", Papers.pdf("map")),
                        world.clerk);
        Pages.Answer form = pages.get("/requests/" + id + "/assistance", world.clerk);
        assertThat(form.text()).contains("本系统内的其他机关", "另一机关");
        assertThat(form.all("name=\"agencies\"[^>]*value=\"(\\d+)\""))
                .contains("" + there.agencyId())
                .doesNotContain("" + world.agency);
        Pages.Answer sent = pages.post(
                "/requests/" + id + "/assistance",
                Pages.form(
                        "question",
                        "请查用地批复",
                        "workingDays",
                        "3",
                        "agencies",
                        "" + there.agencyId(),
                        "papers",
                        form.all("name=\"papers\"[^>]*value=\"(\\w+)\"").get(0)),
                world.clerk);
        assertThat(sent.location()).isEqualTo("/requests/" + id);
        assertThat(pages.get("/requests/" + id, world.clerk).between("id=\"cooperation\"", "</section>"))
                .contains("另一机关", "待接收", "2026-03-05");
        assertThat(pages.get("/", there).text()).contains("机关来件（1）");
        Pages.Answer inbox = pages.get("/exchange", there);
        assertThat(inbox.text()).contains("其他机关请求的协查", "示例机关", "请查用地批复", "待接收");
        String page = inbox.all("href=\"(/assistance/\\d+)\"").get(0);
        Pages.Answer asked = pages.get(page, there);
        assertThat(asked.text())
                .contains("示例机关", "请查用地批复", "2026-03-05", "红线图.pdf", "确认接收", "答复协查")
                .doesNotContain("王", "13900000000", "样例证件", "催办", "征收补偿方案");
        assertThat(asked.html()).doesNotContain("/requests/" + id);
        String paper = asked.all("href=\"(/assistance/\\d+/papers/\\w+)\"").get(0);
        assertThat(pages.get(paper, there).status()).isEqualTo(200);

        World third = new World(beans);
        Officer handler = world.officer(there.agencyId(), null, "未", Role.HANDLER);
        for (Officer by : List.of(third.clerk, third.head, handler)) {
            assertThat(pages.get(page, by).status()).isEqualTo(404);
            assertThat(pages.get(paper, by).status()).isEqualTo(404);
            for (String act : List.of("receipt", "answer")) {
                assertThat(pages.post(page + "/" + act, Pages.form("answerText", "查得"), by)
                                .status())
                        .as(act)
                        .isEqualTo(404);
            }
        }
        for (String act : List.of("chasing", "closing", "taking-back", "escalation")) {
            assertThat(pages.post(
                                    page + "/" + act,
                                    Pages.form("closeReason", "x", "withdrawReason", "x", "escalation", "x"),
                                    there)
                            .status())
                    .as(act)
                    .isEqualTo(404);
        }
        Officer reviewer = world.officer(there.agencyId(), null, "申", Role.LEGAL_REVIEWER);
        assertThat(pages.get(page, reviewer).text()).contains("请查用地批复").doesNotContain("确认接收", "答复协查");
        assertThat(pages.post(page + "/answer", Pages.form("answerText", "查得"), reviewer)
                        .status())
                .isEqualTo(403);

        Pages.Answer given = pages.upload(
                page + "/answer", Pages.form("answerText", "批复见附件"), "files", "批复.pdf", Papers.pdf("approval"), there);
        assertThat(given.location()).isEqualTo(page);
        assertThat(pages.get("/", there).text()).doesNotContain("机关来件（");
        assertThat(pages.get("/exchange", there).text()).contains("已答复，待办结");
        assertThat(pages.get(page, world.clerk).text()).contains("批复见附件", "批复.pdf", "办结协查");
        assertThat(pages.get("/requests/" + id + "/timeline", world.clerk).text())
                .contains("请另一机关协查（系统内，3个工作日内答复）", "另一机关答复协查（附文件1份）");
    }

    /** Nothing is written into the other ledger then, so its count has to follow otherwise. */
    @Test
    void whatIsTakenBackLeavesTheInboxOfTheOtherAgencyAtOnce() {
        Officer there = world.clerkOfAnotherAgency;
        long help = world.helpAskedWithin(world.assigned());
        assertThat(pages.get("/", there).text()).contains("机关来件（1）");
        pages.post("/assistance/" + help + "/taking-back", Pages.form("withdrawReason", "问错了"), world.clerk);
        assertThat(pages.get("/", there).text()).doesNotContain("机关来件（");
        assertThat(pages.get("/exchange", there).text()).contains("已撤回");
    }

    @Test
    void theLetterIsComposedOnTheLettersPageAndItsSendingRecorded() {
        RequestId id = world.assigned();
        Pages.Answer asked = pages.post(
                "/requests/" + id + "/assistance",
                Pages.form("question", "请查底册", "workingDays", "5", "letters[0].organ", "市档案馆"),
                world.clerk);
        assertThat(asked.location()).isEqualTo("/requests/" + id);
        long help = world.assistances.of(id).get(0).of().id();
        assertThat(pages.get("/requests/" + id, world.clerk).between("id=\"cooperation\"", "</section>"))
                .contains("市档案馆", "待发函");
        assertThat(pages.get("/assistance/" + help, world.clerk).text())
                .contains("协查函还没有制作", "文号", "登记发出")
                .doesNotContain("催办", "登记接收");
        pages.act(id, "letters", world.version(id), world.clerk, "kind", "ASSISTANCE_LETTER");
        Pages.Answer page = pages.get("/assistance/" + help, world.clerk);
        assertThat(page.text()).contains("已于2026-03-02出具，还没有登记发出").doesNotContain("请填写文号");
        assertThat(page.html()).doesNotContain("id=\"documentNumber\"").contains("/requests/" + id + "/letters");
        Pages.Answer wrong =
                pages.post("/assistance/" + help + "/sending", Pages.form("sendingProof", "EMS 1"), world.clerk);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("请填写日期");
        pages.post(
                "/assistance/" + help + "/sending",
                Pages.form("sentOn", "" + world.today(), "sendingProof", "EMS 1"),
                world.clerk);
        assertThat(pages.get("/assistance/" + help, world.clerk).text())
                .contains("待接收", "2026-03-09", "登记接收", "可以在“文书”出具催办函");
        assertThat(pages.get("/requests/" + id + "/timeline", world.clerk).text())
                .contains("拟请市档案馆协查（发函，5个工作日内答复），待发函", "请市档案馆协查（发函，5个工作日内答复）");
        assertThat(pages.post(
                                "/requests/" + id + "/assistance",
                                Pages.form(
                                        "question",
                                        "请查底册",
                                        "workingDays",
                                        "5",
                                        "letters[0].organ",
                                        "市档案馆",
                                        "letters[0].documentNumber",
                                        "示函1号"),
                                world.clerk)
                        .text())
                .as("sent elsewhere: number, day and proof together")
                .contains("请填写日期");
    }

    @Test
    void aDepartmentThatConfersHasAPageOfItsOwnThatTellsNothingOfTheApplicant() {
        RequestId id = world.assigned();
        long conferral = world.departmentsConfer(id);
        Officer department = world.handlerElsewhere;
        assertThat(pages.get("/", department).text()).contains("会商（待答1）", "有1次会商等待本科室提出意见");
        assertThat(pages.get("/", archivist).text()).doesNotContain("待答");
        assertThat(pages.get("/conferrals", department).text()).contains("补偿协议中的单价能否公开", "等待本科室提出意见");
        Pages.Answer page = pages.get("/conferrals/" + conferral, department);
        assertThat(page.text())
                .contains("补偿协议中的单价能否公开", "提出意见", "会商期间不停止法定期限计算")
                .doesNotContain("王", "13900000000", "样例证件", "征收补偿方案", "登记结论", "法规处");
        assertThat(page.html()).doesNotContain("/requests/" + id);
        assertThat(pages.get("/conferrals/" + conferral, archivist).status()).isEqualTo(404);
        Pages.Answer empty =
                pages.post("/conferrals/" + conferral + "/opinion", Pages.form("opinionText", ""), department);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("请填写意见的内容");
        Pages.Answer given = pages.upload(
                "/conferrals/" + conferral + "/opinion",
                Pages.form("opinionText", "单价已经公示过，可以公开"),
                "files",
                "公示.pdf",
                Papers.pdf("public"),
                department);
        assertThat(given.location()).isEqualTo("/conferrals/" + conferral);
        assertThat(pages.get("/conferrals/" + conferral, department).text()).contains("单价已经公示过", "补充意见");
        assertThat(pages.get("/", department).text()).doesNotContain("待答");
        assertThat(pages.get("/conferrals", department).text()).contains("本科室已提出意见、还没有结论的会商");
        Pages.Answer ofCase = pages.get("/conferrals/" + conferral, world.clerk);
        assertThat(ofCase.html()).contains("/requests/" + id + "/conferrals/" + conferral);
        assertThat(ofCase.text()).doesNotContain("补充意见");
        assertThat(pages.get("/requests/" + id + "/conferrals/" + conferral, world.clerk)
                        .text())
                .contains("戊", "单价已经公示过", "公示.pdf");
    }

    @Test
    void lateHelpIsSeenOnBoardCaseWorklistAndAmongTheReminders() {
        RequestId id = world.assigned();
        long help = world.helpAsked(id, archives);
        world.today(world.today().plusDays(8));
        beans.getBean(Reminding.class).remind();
        assertThat(pages.get("/board", world.head).text()).contains("协查、会商已过内部期限");
        assertThat(pages.get("/requests/" + id, world.clerk).between("id=\"cooperation\"", "</section>"))
                .contains("超期");
        Pages.Answer reminded = pages.get("/reminders", archivist);
        assertThat(reminded.html())
                .contains("/assistance/" + help)
                .doesNotContain("/requests/" + id)
                .doesNotContain("征收补偿方案");
        assertThat(pages.post("/assistance/" + help + "/escalation", Pages.form("escalation", "一直没有答复"), world.clerk)
                        .location())
                .isEqualTo("/assistance/" + help);
        assertThat(pages.get("/", world.head).text()).contains("有1件逾期未答复的协查提请您协调");
        assertThat(pages.get("/assistance/" + help, world.head).text()).contains("由甲提请公开工作机构负责人协调：一直没有答复");
    }

    @Test
    void draftAndApprovalShowWhatIsOpenAndWhatIsDepartedFrom() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        world.helpAsked(id, archives);
        long open = world.conferred(id);
        long concluded = world.concluded(id);
        assertThat(pages.get("/requests/" + id + "/decision", world.clerk).text())
                .contains("还有协查没有答复：档案室", "还有会商没有结论：法规处、示例律师事务所", "还没有写明是否采纳");
        String page = "/requests/" + id + "/conferrals/" + concluded;
        Pages.Answer unreasoned =
                pages.post(page + "/weighing", Pages.form("weighing", "DEPARTED", "weighReason", ""), world.clerk);
        assertThat(unreasoned.status()).isEqualTo(422);
        assertThat(unreasoned.text()).contains("未采纳会商结论的，请写明理由");
        assertThat(pages.post(
                                page + "/weighing",
                                Pages.form("weighing", "DEPARTED", "weighReason", "已经公示过"),
                                world.clerk)
                        .location())
                .isEqualTo(page);
        assertThat(pages.get(page, world.clerk).text()).contains("未采纳", "已经公示过", "一致认为可以公开");
        world.draft(id, Ground.PROVIDED);
        assertThat(pages.get("/requests/" + id + "/review", world.reviewer).text())
                .contains("答复没有采纳会商结论（可以公开）。理由：已经公示过");
        Pages.Answer conferral = pages.get("/requests/" + id + "/conferrals/" + open, world.reviewer);
        assertThat(conferral.text()).contains("登记一份意见").doesNotContain("取消会商");
        assertThat(pages.get("/requests/" + id + "/conferrals/" + open, world.handlerElsewhere)
                        .status())
                .isEqualTo(404);
        assertThat(List.of(
                        pages.get("/requests/" + id + "/conferral", world.head).status()))
                .containsExactly(200);
    }
}
