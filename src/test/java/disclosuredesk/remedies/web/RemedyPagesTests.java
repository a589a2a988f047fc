package disclosuredesk.remedies.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Ground;
import disclosuredesk.remedies.DecidingRemedies;
import disclosuredesk.remedies.Filing;
import disclosuredesk.remedies.RecordingRemedies;
import disclosuredesk.remedies.Remedies;
import disclosuredesk.remedies.RemedyFilter;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyResult;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reviews and suits at the desk: recorded, answered, decided, put right, and hidden from whom they do not concern. */
@PageTest
class RemedyPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RecordingRemedies recording;

    @Autowired
    private DecidingRemedies deciding;

    @Autowired
    private Remedies remedies;

    private World world;
    private Pages pages;
    private RequestId request;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
        request = world.archived(Ground.PROCESS_INFORMATION);
    }

    private static Map<String, String> form(String... changes) {
        Map<String, String> form = new LinkedHashMap<>(Pages.form(
                "remedy",
                RemedyId.random().value(),
                "version",
                "0",
                "remedyKind",
                "REVIEW",
                "title",
                "",
                "claimant",
                "王小明",
                "organ",
                "示例市人民政府",
                "caseNumber",
                "示政复〔2026〕7号",
                "filedOn",
                "2026-03-02",
                "copyReceivedOn",
                "2026-03-02",
                "procedure",
                "SUMMARY",
                "suitRoute",
                "",
                "review",
                "",
                "standing",
                "ORIGINAL_ORGAN"));
        form.putAll(Pages.form(changes));
        return form;
    }

    private RemedyId review() {
        RemedyId id = RemedyId.random();
        recording.file(
                id,
                Filing.review(request, "", "王小明", "示例市人民政府", "示政复〔2026〕7号", world.today(), world.today()),
                world.clerk);
        return id;
    }

    private Answer act(RemedyId id, String page, Officer by, String... fields) {
        Map<String, String> form = Pages.form(fields);
        form.put("version", String.valueOf(remedies.get(id, world.head).version()));
        return pages.post("/remedies/" + id + "/" + page, form, by);
    }

    @Test
    void isRecordedFromTheCasePageAndShownOnIt() {
        assertThat(pages.get("/requests/" + request, world.clerk).html()).contains("/requests/" + request + "/remedy");
        assertThat(pages.get("/requests/" + request + "/remedy", world.clerk)).satisfies(page -> {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html()).contains("value=\"王𬭶\"").doesNotContain("??");
        });
        Answer done = pages.post("/requests/" + request + "/remedy", form(), world.clerk);
        assertThat(done.location()).startsWith("/remedies/");
        assertThat(pages.get(done.location(), world.clerk).text())
                .contains(
                        "行政复议 示例市人民政府 示政复〔2026〕7号",
                        "尚未审结",
                        "简易程序",
                        "2026-03-09",
                        "剩5个工作日",
                        "复议法第五十四条",
                        "登记答复（答辩）",
                        "行政复议：示例市人民政府受理（立案）")
                .doesNotContain("??", "作废登记");
        assertThat(pages.get("/requests/" + request, world.handler).text()).contains("示政复〔2026〕7号", "剩5个工作日");
    }

    @Test
    void aFormOnAReviewCarriesTheVersionOfTheReview() {
        RemedyId id = review();
        act(id, "answer", world.clerk, "answeredOn", String.valueOf(world.today()));
        String version = String.valueOf(remedies.get(id, world.head).version());
        assertThat(version).isNotEqualTo("0");
        for (String page : List.of("answer", "result", "correction", "void")) {
            assertThat(pages.get("/remedies/" + id + "/" + page, world.head)
                            .all("name=\"version\"[^>]*value=\"(-?\\d+)\""))
                    .as(page)
                    .containsOnly(version);
        }
        assertThat(pages.get("/remedies/" + id + "/result", new World(beans).clerk)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anErrorKeepsWhatWasTypedAndNamesItsField() {
        Answer wrong = pages.post(
                "/requests/" + request + "/remedy", form("claimant", "", "caseNumber", "示政复甲字"), world.clerk);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.note("claimant")).contains("请填写复议申请人或者原告");
        assertThat(wrong.html()).contains("示政复甲字");
        Answer without =
                pages.post("/remedies", form("remedyKind", "", "filedOn", "2026-02-31", "title", "未公开预算"), world.clerk);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("请选择行政复议或者行政诉讼", "日期不正确");
        assertThat(without.html()).contains("未公开预算");
        assertThat(pages.post("/remedies", form("title", ""), world.clerk).note("title"))
                .contains("请填写涉及事项");
        assertThat(pages.post("/remedies", form("title", "预算", "remedyKind", "SUIT"), world.clerk)
                        .text())
                .contains("请选择起诉途径");
        assertThat(pages.post("/remedies", form("title", "长".repeat(501)), world.clerk)
                        .text())
                .contains("内容过长");
        assertThat(remedies.list(new RemedyFilter(RemedyFilter.State.ALL, null), world.clerk))
                .isEmpty();
    }

    @Test
    void theListIsNarrowedByStateAndYearAndSaysWhenItIsEmpty() {
        assertThat(pages.get("/remedies", world.clerk).text()).contains("没有登记过行政复议、行政诉讼", "登记复议、诉讼");
        pages.post(
                "/remedies",
                form(
                        "title",
                        "不服未主动公开预算",
                        "remedyKind",
                        "SUIT",
                        "suitRoute",
                        "DIRECT",
                        "organ",
                        "示例区人民法院",
                        "caseNumber",
                        "(2026)示01行初1号"),
                world.clerk);
        RemedyId decided = review();
        deciding.decide(decided, 0, RemedyResult.CONFIRMED, world.today(), "", world.clerk);
        assertThat(pages.get("/remedies", world.clerk).text())
                .contains("共1件", "(2026)示01行初1号", "剩15天（自然日）", "王**")
                .doesNotContain("王小明");
        assertThat(pages.get("/remedies?state=DECIDED", world.clerk).text()).contains("共1件", "示政复〔2026〕7号", "维持");
        assertThat(pages.get("/remedies?state=ALL&year=2026", world.clerk).text())
                .contains("共2件");
        assertThat(pages.get("/remedies?state=ALL&year=2025", world.clerk).text())
                .contains("共0件", "没有符合条件的复议、诉讼");
        assertThat(pages.get("/remedies?state=NONSENSE&year=x&page=-3", world.clerk)
                        .status())
                .isEqualTo(200);
        assertThat(pages.get("/remedies?state=ALL", world.handler).text())
                .contains("共1件")
                .doesNotContain("登记复议、诉讼");
    }

    @Test
    void theMenuCountsWhatHasToBeAnsweredSoon() {
        RemedyId id = review();
        assertThat(pages.get("/", world.clerk).text()).contains("复议诉讼").doesNotContain("复议诉讼（");
        world.today(World.MONDAY.plusDays(8)); // of ten working days four are left
        assertThat(pages.get("/", world.clerk).text()).doesNotContain("复议诉讼（");
        world.today(World.MONDAY.plusDays(9));
        assertThat(pages.get("/", world.clerk).text()).contains("复议诉讼（1）");
        assertThat(pages.get("/", world.handler).text()).contains("复议诉讼（1）");
        assertThat(pages.get("/", world.handlerElsewhere).text())
                .contains("复议诉讼")
                .doesNotContain("复议诉讼（");
        world.today(World.MONDAY.plusDays(30));
        assertThat(pages.get("/", world.head).text()).contains("复议诉讼（1）");
        act(id, "answer", world.clerk, "answeredOn", world.today().toString());
        assertThat(pages.get("/", world.head).text()).doesNotContain("复议诉讼（");
    }

    @Test
    void whatOneMayNotSeeIsNotFoundAndWhatOneMayNotDoIsForbidden() {
        RemedyId id = review();
        for (Officer stranger : List.of(world.handlerElsewhere, world.administrator, world.clerkOfAnotherAgency)) {
            for (String page : List.of(
                    "",
                    "/answer",
                    "/result",
                    "/correction",
                    "/void",
                    "/instance",
                    "/remade-decision",
                    "/result-replacement")) {
                assertThat(pages.get("/remedies/" + id + page, stranger).status())
                        .as(page)
                        .isEqualTo(404);
            }
            assertThat(act(id, "answer", stranger, "answeredOn", "2026-03-02").status())
                    .isEqualTo(404);
        }
        assertThat(pages.get("/remedies/" + RemedyId.random(), world.clerk).status())
                .isEqualTo(404);
        assertThat(pages.get("/remedies/not-an-id", world.clerk).status()).isEqualTo(404);
        assertThat(pages.get("/remedies/" + id, world.handler).text())
                .contains("示政复〔2026〕7号")
                .doesNotContain("登记结果", "登记更正");
        assertThat(pages.get("/remedies/" + id + "/result", world.handler).status())
                .isEqualTo(403);
        assertThat(pages.get("/remedies/new", world.handler).status()).isEqualTo(403);
        assertThat(pages.post("/requests/" + request + "/remedy", form(), world.handler)
                        .status())
                .isEqualTo(403);
        assertThat(pages.post("/requests/" + request + "/remedy", form(), world.handlerElsewhere)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aReviewIsWalkedThroughItsPages() {
        RemedyId id = review();
        assertThat(act(id, "answer", world.reviewer, "answeredOn", "").text()).contains("请填写提交日期");
        assertThat(act(id, "answer", world.reviewer, "answeredOn", "2026-03-02").location())
                .isEqualTo("/remedies/" + id);
        assertThat(pages.get("/remedies/" + id, world.clerk).text()).contains("期限2026-03-16 2026-03-02按期答复");
        assertThat(pages.get("/remedies/" + id + "/result", world.clerk).text())
                .contains("计入“结果纠正”", "责令（判决）履行", "驳回复议请求")
                .doesNotContain("驳回诉讼请求", "??");
        assertThat(act(id, "result", world.clerk, "decidedOn", "2026-03-02", "note", "事实不清")
                        .html())
                .contains("请选择结果", "事实不清");
        act(id, "result", world.clerk, "result", "ANNULLED", "decidedOn", "2026-03-02", "note", "事实不清");
        assertThat(act(
                                id,
                                "remade-decision",
                                world.clerk,
                                "madeOn",
                                "2026-03-02",
                                "letterNumber",
                                "示公开〔2026〕9号",
                                "ground",
                                "")
                        .text())
                .contains("请选择答复结果和依据");
        act(
                id,
                "remade-decision",
                world.clerk,
                "madeOn",
                "2026-03-02",
                "letterNumber",
                "示公开〔2026〕9号",
                "ground",
                "IN_PART");
        assertThat(pages.get("/remedies/" + id, world.head).text())
                .contains("撤销（计入“结果纠正”）", "示公开〔2026〕9号：部分公开", "不作为新的申请重复计数", "作废登记");
        assertThat(act(
                                id,
                                "result-replacement",
                                world.clerk,
                                "result",
                                "ANNULLED",
                                "decidedOn",
                                "2026-03-02",
                                "reason",
                                "")
                        .text())
                .contains("请写明原因");
        act(
                id,
                "result-replacement",
                world.clerk,
                "result",
                "CHANGED",
                "decidedOn",
                "2026-03-02",
                "note",
                "",
                "reason",
                "看错了");
        assertThat(pages.get("/remedies/" + id, world.clerk).text())
                .contains("行政复议结果“撤销”登记有误，不再计入。原因：看错了", "行政复议结果：变更");
        assertThat(act(id, "remade-decision/1/back", world.head, "reason", "文号有误")
                        .location())
                .isEqualTo("/remedies/" + id);
        act(id, "result-replacement", world.clerk, "result", "", "decidedOn", "", "reason", "尚未决定");
        assertThat(pages.get("/remedies/" + id, world.clerk).text()).contains("行政复议结果“变更”登记有误，不再计入。原因：尚未决定", "登记结果");
    }

    @Test
    void aSuitAfterAReviewIsCarriedOnAndCorrectedOnItsPages() {
        RemedyId review = review();
        assertThat(pages.get("/remedies/new", world.clerk).html()).contains("value=\"" + review + "\"");
        Answer filed = pages.post(
                "/requests/" + request + "/remedy",
                form(
                        "remedyKind",
                        "SUIT",
                        "suitRoute",
                        "AFTER_REVIEW",
                        "organ",
                        "示例区人民法院",
                        "caseNumber",
                        "(2026)示01行初1号",
                        "review",
                        review.value(),
                        "coDefendant",
                        "true",
                        "standing",
                        "ORIGINAL_ORGAN"),
                world.clerk);
        RemedyId suit = new RemedyId(filed.location().substring("/remedies/".length()));
        assertThat(pages.get(filed.location(), world.clerk).text())
                .contains("复议后起诉", "示例市人民政府 示政复〔2026〕7号", "复议机关为共同被告");
        assertThat(pages.get("/remedies/" + review, world.clerk).text()).contains("此后的行政诉讼", "(2026)示01行初1号");
        assertThat(act(review, "void", world.head, "reason", "误登", "understood", "true")
                        .status())
                .isEqualTo(409);
        act(suit, "result", world.clerk, "result", "SUIT_CLAIM_DISMISSED", "decidedOn", "2026-03-02");
        assertThat(act(suit, "instance", world.clerk, "stage", "SECOND", "organ", "", "filedOn", "2026-03-02")
                        .note("organ"))
                .contains("请填写复议机关或者法院");
        act(
                suit,
                "instance",
                world.clerk,
                "stage",
                "SECOND",
                "organ",
                "示例市中级人民法院",
                "caseNumber",
                "(2026)示行终1号",
                "filedOn",
                "2026-03-02");
        assertThat(pages.get("/remedies/" + suit, world.head).text()).contains("行政诉讼二审", "示例市中级人民法院", "撤销后续审级的登记");
        act(suit, "instance-back", world.head, "reason", "没有上诉");
        assertThat(pages.get("/remedies/" + suit + "/correction", world.clerk).html())
                .contains("(2026)示01行初1号")
                .doesNotContain("??", "复议程序");
        assertThat(act(
                                suit,
                                "correction",
                                world.clerk,
                                form(
                                                "remedyKind",
                                                "SUIT",
                                                "suitRoute",
                                                "DIRECT",
                                                "organ",
                                                "示例区人民法院",
                                                "caseNumber",
                                                "(2026)示01行初1号",
                                                "reason",
                                                "")
                                        .entrySet()
                                        .stream()
                                        .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                                        .toArray(String[]::new))
                        .text())
                .contains("请写明原因");
        Answer corrected = act(
                suit,
                "correction",
                world.clerk,
                form(
                                "remedyKind",
                                "SUIT",
                                "suitRoute",
                                "DIRECT",
                                "organ",
                                "示例区人民法院",
                                "caseNumber",
                                "(2026)示01行初1号",
                                "reason",
                                "看错了")
                        .entrySet()
                        .stream()
                        .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                        .toArray(String[]::new));
        assertThat(corrected.flash()).isEqualTo("remedies.correct.done");
        assertThat(pages.get("/remedies/" + suit, world.clerk).text())
                .contains("登记更正：起诉途径由“复议后起诉”改为“未经复议直接起诉”。原因：看错了", "登记更正：复议机关为共同被告由“是”改为“否”");
    }

    @Test
    void aVoidedEntryStaysListedAsVoidAndTakesNoMoreActs() {
        RemedyId id = review();
        assertThat(act(id, "void", world.clerk, "reason", "误登", "understood", "true")
                        .status())
                .isEqualTo(403);
        assertThat(act(id, "void", world.head, "reason", "", "understood", "true")
                        .text())
                .contains("请写明原因");
        act(id, "void", world.head, "reason", "重复登记", "understood", "true");
        assertThat(pages.get("/remedies/" + id, world.head).text())
                .contains("已作废（2026-03-02）：重复登记")
                .doesNotContain("登记结果", "登记更正");
        assertThat(pages.get("/remedies?state=ALL", world.clerk).text()).contains("共0件");
        assertThat(pages.get("/remedies?state=VOID", world.clerk).text()).contains("共1件", "已作废（2026-03-02）：重复登记");
        assertThat(pages.get("/requests/" + request, world.clerk).text()).contains("已作废（2026-03-02）：重复登记");
        Answer late = act(id, "result", world.clerk, "result", "CONFIRMED", "decidedOn", "2026-03-02", "note", "维持原答复");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("这件登记已经作废", "维持原答复");
    }
}
