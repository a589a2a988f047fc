package disclosuredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Ground;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.shared.RequestId;
import disclosuredesk.statistics.AnnualTable;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.World;
import disclosuredesk.workflow.DeclaredActs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a person at the pages is told, above all when something is wrong: a sentence, nothing changed, nothing lost. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class PagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AnnualTable table;

    private World world;
    private Browserless clerk;

    @BeforeEach
    void organ() {
        world = new World(beans);
        clerk = Browserless.signedIn(mvc, world.clerk);
    }

    private Browserless as(Officer officer) {
        return Browserless.signedIn(mvc, officer);
    }

    private static String[] registration(String... changes) {
        List<String> form = new ArrayList<>(List.of(
                "id",
                RequestId.random().value(),
                "channel",
                "IN_PERSON",
                "receivedOn",
                "2026-03-02",
                "applicantKind",
                "NATURAL_PERSON",
                "applicantName",
                "王小明",
                "identityKind",
                "PASSPORT",
                "identityNumber",
                "E12345678",
                "phone",
                "13900000000",
                "email",
                "",
                "address",
                "",
                "agent",
                "",
                "information",
                "东环路改造征收补偿方案",
                "documentNumber",
                "",
                "wantedForm",
                "PAPER",
                "wantedRoute",
                "POST"));
        for (int i = 0; i < changes.length; i += 2) {
            form.set(form.indexOf(changes[i]) + 1, changes[i + 1]);
        }
        return form.toArray(String[]::new);
    }

    private int registered() {
        return world.jdbc
                .sql("select count(*) from disclosure_request where agency_id = :agency")
                .param("agency", world.agency)
                .query(Integer.class)
                .single();
    }

    private void refusesRegistration(String sentence, String typed, String... changes) {
        assertThat(clerk.sends("/requests", registration(changes)))
                .hasStatus(422)
                .bodyText()
                .contains(sentence)
                .contains(typed)
                .contains("东环路改造征收补偿方案");
        assertThat(registered()).isZero();
    }

    /** A stranger's telephone may be odd and right: it is said beside the field when the page is shown again, and refused by nobody. */
    @Test
    void anOddTelephoneIsSaidAndTaken() {
        String odd = "不像常见的电话号码";
        assertThat(clerk.opens("/requests/new"))
                .bodyText()
                .contains("data-usual=")
                .containsPattern("hidden=\"hidden\"[^>]*>" + odd);
        assertThat(clerk.sends("/requests", registration("phone", "+1 212 555 0100", "identityNumber", "")))
                .hasStatus(422)
                .bodyText()
                .contains(odd)
                .doesNotContainPattern("hidden=\"hidden\"[^>]*>" + odd);
        assertThat(clerk.sends("/requests", registration("phone", "+1 212 555 0100")))
                .hasStatus3xxRedirection();
        assertThat(registered()).isOne();
    }

    @Test
    void registersARequestAndShowsItsNumberAndDueDate() {
        assertThat(clerk.sends("/requests", registration())).hasStatus3xxRedirection();
        assertThat(clerk.opens("/requests"))
                .hasStatusOk()
                .bodyText()
                .contains("依申〔2026〕0001号")
                .contains("2026-03-30")
                .contains("剩20个工作日")
                .contains("王**")
                .doesNotContain("王小明");
    }

    @Test
    void refusesAFutureDayOfReceipt() {
        refusesRegistration("日期不能晚于今天", "2026-03-03", "receivedOn", "2026-03-03");
    }

    @Test
    void refusesAGarbledDate() {
        refusesRegistration("日期不正确", "2026-02-31", "receivedOn", "2026-02-31");
    }

    @Test
    void refusesARegistrationWithoutAnItemOfArticle29() {
        refusesRegistration("请填写申请人姓名或者名称", "13900000000", "applicantName", " ");
        refusesRegistration("请填写证件号码", "王小明", "identityNumber", "");
        refusesRegistration("请至少填写一种联系方式", "王小明", "phone", "");
        assertThat(clerk.sends("/requests", registration("information", "")))
                .hasStatus(422)
                .bodyText()
                .contains("请填写所需政府信息的名称")
                .contains("王小明");
    }

    @Test
    void refusesAnUnknownKindOfApplicant() {
        refusesRegistration("申请人类别不正确", "王小明", "applicantKind", "MARTIAN");
        refusesRegistration("请选择申请人类别", "王小明", "applicantKind", "");
    }

    @Test
    void refusesAnImpossibleIdentityNumber() {
        refusesRegistration(
                "校验位不对", "370102199001011234", "identityKind", "ID_CARD", "identityNumber", "370102199001011234");
        refusesRegistration(
                "出生日期不存在", "370102199013011235", "identityKind", "ID_CARD", "identityNumber", "370102199013011235");
        refusesRegistration("应为18位", "12345", "identityKind", "ID_CARD", "identityNumber", "12345");
    }

    @Test
    void refusesTextThatIsTooLongAndKeepsIt() {
        assertThat(clerk.sends("/requests", registration("information", "长".repeat(4001))))
                .hasStatus(422)
                .bodyText()
                .contains("内容过长")
                .contains("长".repeat(4001));
    }

    @Test
    void aFormSentTwiceIsToldItsNumber() {
        String[] form = registration();
        clerk.sends("/requests", form);
        assertThat(clerk.sends("/requests", form))
                .hasStatus(409)
                .bodyText()
                .contains("已经提交过")
                .contains("依申〔2026〕0001号");
        assertThat(registered()).isOne();
    }

    @Test
    void anUnknownCaseIsNotFound() {
        assertThat(clerk.opens("/requests/" + RequestId.random()))
                .hasStatus(404)
                .bodyText()
                .contains("没有这件申请");
        assertThat(clerk.opens("/requests/not-an-id")).hasStatus(404).bodyText().contains("没有这件申请");
        assertThat(clerk.opens("/nowhere")).hasStatus(404).bodyText().contains("没有这个页面");
        RequestId id = world.registered();
        assertThat(as(world.clerkOfAnotherAgency).opens("/requests/" + id)).hasStatus(404);
        assertThat(as(world.clerkOfAnotherAgency).opens("/requests/" + id + "/process.svg"))
                .hasStatus(404);
        assertThat(as(world.administrator).opens("/requests/" + id)).hasStatus(404);
    }

    @Test
    void anActOutOfTurnIsRefusedWithWhatWasTyped() {
        RequestId id = world.registered();
        assertThat(clerk.sends(
                        "/requests/" + id + "/delivery",
                        "version",
                        "0",
                        "route",
                        "POST",
                        "deliveredOn",
                        "2026-03-02",
                        "proof",
                        "EMS 123"))
                .hasStatus(409)
                .bodyText()
                .contains("不在“送达”环节")
                .contains("EMS 123");
        assertThat(world.steps(id)).containsExactly("examineRequest");
    }

    @Test
    void anActByTheWrongRoleIsForbidden() {
        RequestId id = world.registered();
        assertThat(as(world.head)
                        .sends(
                                "/requests/" + id + "/examination",
                                "version",
                                "0",
                                "answer",
                                "ACCEPTED",
                                "note",
                                "同意受理"))
                .hasStatus(403)
                .bodyText()
                .contains("您没有这项职责")
                .contains("同意受理");
        assertThat(as(world.head).sends("/requests", registration())).hasStatus(403);
        assertThat(as(world.handler).opens("/statistics/2026")).hasStatus(403);
        assertThat(clerk.opens("/officers")).hasStatus(403);
        assertThat(world.steps(id)).containsExactly("examineRequest");
    }

    @Test
    void aStaleFormNamesWhoActedAndKeepsWhatWasTyped() {
        RequestId id = world.accepted();
        assertThat(clerk.sends(
                        "/requests/" + id + "/assignment",
                        "version",
                        "0",
                        "departmentId",
                        "" + world.department,
                        "note",
                        "请尽快"))
                .hasStatus(409)
                .bodyText()
                .contains("已由甲于2026-03-02 09:00办理过")
                .contains("请尽快");
        assertThat(clerk.sends("/requests/" + id + "/assignment", "departmentId", "" + world.department))
                .hasStatus(409);
        assertThat(clerk.sends("/requests/" + id + "/assignment", "version", "x", "departmentId", "1"))
                .hasStatus(422);
        assertThat(world.steps(id)).containsExactly("assignDepartment");
    }

    @Test
    void aFormWhoseSessionEndedIsForwardedToThePageThatShowsWhatWasTyped() {
        assertThat(clerk.sendsWithoutToken("/requests", registration()))
                .hasStatus(403)
                .hasForwardedUrl("/refused");
        assertThat(registered()).isZero();
    }

    @Test
    void aDraftWithoutReasonIsShownAgainWithTheSentenceAtItsPlace() {
        RequestId id = world.proposed(Ground.INTERNAL_AFFAIRS, false);
        assertThat(clerk.sends(
                        "/requests/" + id + "/decision",
                        "version",
                        "" + world.version(id),
                        "parts[0].information",
                        "会议纪要",
                        "parts[0].ground",
                        "INTERNAL_AFFAIRS",
                        "parts[0].reason",
                        ""))
                .hasStatus(422)
                .bodyText()
                .contains("必须写明理由")
                .contains("会议纪要")
                .contains("href=\"#parts0.reason\"");
        assertThat(clerk.sends(
                        "/requests/" + id + "/decision",
                        "version",
                        "" + world.version(id),
                        "parts[0].information",
                        "会议纪要",
                        "parts[0].ground",
                        "",
                        "parts[0].reason",
                        "x"))
                .hasStatus(422)
                .bodyText()
                .contains("请选择答复依据");
    }

    @Test
    void anItemIsAddedToTheDraftWithoutLosingWhatWasTyped() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        assertThat(clerk.sends(
                        "/requests/" + id + "/decision",
                        "version",
                        "" + world.version(id),
                        "add",
                        "1",
                        "parts[0].information",
                        "已填内容",
                        "parts[0].ground",
                        "PROVIDED",
                        "parts[0].reason",
                        ""))
                .hasStatusOk()
                .bodyText()
                .contains("已填内容")
                .contains("第2项信息");
        assertThat(world.steps(id)).containsExactly("draftDecision");
    }

    @Test
    void everyStepHasAPageThatOpensForItsOfficer() {
        RequestId consulting = world.proposed(Ground.THIRD_PARTY, true);
        List<Object[]> stands = List.of(
                new Object[] {world.registered(), world.clerk, "审查结果"},
                new Object[] {world.accepted(), world.clerk, "承办科室"},
                new Object[] {world.assigned(), world.handler, "检索范围"},
                new Object[] {consulting, world.clerk, "征求意见书"},
                new Object[] {world.proposed(Ground.PROVIDED, false), world.clerk, "全件结果"},
                new Object[] {world.drafted(Ground.PROVIDED), world.reviewer, "审核意见"},
                new Object[] {world.reviewed(Ground.PROVIDED), world.head, "审批意见"},
                new Object[] {world.approved(Ground.PROVIDED), world.clerk, "送达凭证"},
                new Object[] {world.delivered(Ground.PROVIDED), world.clerk, "存放位置"});
        for (Object[] stand : stands) {
            Browserless officer = as((Officer) stand[1]);
            String page = "/requests/" + stand[0];
            assertThat(officer.opens(page)).hasStatusOk();
            String act = beans.getBean(DeclaredActs.class)
                    .page(world.steps((RequestId) stand[0]).get(0));
            assertThat(officer.opens(page + "/" + act))
                    .hasStatusOk()
                    .bodyText()
                    .contains((String) stand[2])
                    .contains("最近办理")
                    .contains("依据");
            assertThat(officer.opens(page + "/timeline"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("办理过程")
                    .contains("process.svg");
            assertThat(officer.opens("/")).hasStatusOk().bodyText().contains(page);
        }
        RequestId done = world.archived(Ground.PROVIDED);
        assertThat(clerk.opens("/requests/" + done))
                .hasStatusOk()
                .bodyText()
                .contains("已归档")
                .contains("按期办结");
        assertThat(clerk.opens("/requests/" + done + "/process.svg"))
                .hasStatusOk()
                .bodyText()
                .contains("<svg");
        assertThat(clerk.opens("/help")).hasStatusOk();
    }

    @Test
    void theDrafterDoesNotFindHisOwnDraftOnHisWorklist() {
        Officer both = world.officer(
                world.agency,
                null,
                "壬",
                disclosuredesk.agencies.Role.CLERK,
                disclosuredesk.agencies.Role.LEGAL_REVIEWER);
        RequestId id = world.proposed(Ground.PROVIDED, false);
        world.decisionMaking.draft(id, world.version(id), List.of(world.part(Ground.PROVIDED)), both);
        assertThat(as(both).opens("/")).bodyText().doesNotContain("/requests/" + id);
        assertThat(as(world.reviewer).opens("/")).bodyText().contains("/requests/" + id);
    }

    @Test
    void theListIsNarrowedAndTheFiltersAreShownAsChips() {
        world.registered();
        RequestId assigned = world.assigned();
        assertThat(clerk.opens("/requests?step=searchRecords"))
                .bodyText()
                .contains("" + assigned)
                .contains("共1件")
                .contains("环节：检索与拟办");
        assertThat(clerk.opens("/requests?text=依申〔2026〕0002号")).bodyText().contains("共1件");
        assertThat(clerk.opens("/requests?text=征收补偿")).bodyText().contains("共2件");
        assertThat(clerk.opens("/requests?text=%25")).bodyText().contains("没有符合条件的申请");
        assertThat(clerk.opens("/requests?year=abc&page=-7")).hasStatusOk();
    }

    @Test
    void everyFigureOpensIntoExactlyTheCasesBehindIt() {
        world.registered(world.today(), ApplicantKind.BUSINESS);
        world.archived(Ground.PROVIDED);
        world.unpaid();
        world.registered(world.today().minusYears(1), ApplicantKind.OTHER);
        for (ReportFormat format : ReportFormat.values()) {
            Table3 derived = table.derive(world.agency, 2026, format);
            for (Table3Row row : format.rows()) {
                for (int column = 0; column <= Table3.TOTAL; column++) {
                    String kind = column == Table3.TOTAL ? "" : ApplicantKind.values()[column].name();
                    assertThat(clerk.opens("/statistics/2026/" + row + "?format=" + format.code() + "&kind=" + kind))
                            .hasStatusOk()
                            .bodyText()
                            .contains("共" + derived.number(row, column) + "件");
                }
            }
        }
        assertThat(clerk.opens("/statistics/2026"))
                .hasStatusOk()
                .bodyText()
                .contains("勾稽核对通过")
                .contains("/statistics/2026/NEW?format=2021&amp;kind=BUSINESS");
        assertThat(clerk.opens("/statistics/2026/NOTHING")).hasStatus(404);
    }

    @Test
    void whoIsNotSignedInIsSentToSignIn() {
        assertThat(MockMvcTester.create(mvc).get().uri("/requests"))
                .hasStatus3xxRedirection()
                .hasHeader("Location", "/sign-in");
        assertThat(MockMvcTester.create(mvc).get().uri("/actuator/env")).hasStatus3xxRedirection();
    }

    @Test
    void anOfficerWhoIsDisabledIsSignedOutWithTheNextClick() {
        world.jdbc
                .sql("update officer set enabled = false where id = :id")
                .param("id", world.clerk.id())
                .update();
        assertThat(clerk.opens("/")).hasStatus3xxRedirection();
    }

    @Test
    void noPageCarriesInlineScriptOrLoadsFromElsewhere() {
        RequestId id = world.registered();
        for (String path : List.of(
                "/",
                "/requests",
                "/requests/new",
                "/requests/" + id + "/examination",
                "/statistics/2026",
                "/help",
                "/board",
                "/board/trend")) {
            var page = clerk.opens(path);
            assertThat(page)
                    .hasStatusOk()
                    .headers()
                    .hasValue("X-Content-Type-Options", "nosniff")
                    .containsHeader("Content-Security-Policy")
                    .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
            assertThat(page)
                    .bodyText()
                    .doesNotContainPattern(Pattern.compile("<script(?![^>]*src=)|style=\"|https?://|onclick="));
        }
    }

    @Test
    void personalNumbersAreMasked() {
        clerk.sends("/requests", registration());
        String id = world.jdbc
                .sql("select id from disclosure_request where agency_id = :agency")
                .param("agency", world.agency)
                .query(String.class)
                .single();
        assertThat(clerk.opens("/requests/" + id + "/examination"))
                .bodyText()
                .contains("E12****78")
                .doesNotContain("E12345678");
        assertThat(world.audit.of(new RequestId(id)).toString())
                .doesNotContain("E12345678")
                .doesNotContain("王小明");
    }

    @Test
    void aFormNoPageOfOursCouldSendIsRefusedWithoutAFault() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        for (String field :
                List.of("parts[-1].information", "parts[x].information", "parts[60].information", "class.module")) {
            assertThat(clerk.sends("/requests/" + id + "/decision", "version", "" + world.version(id), field, "x"))
                    .satisfies(answer -> assertThat(answer.getResponse().getStatus())
                            .as(field)
                            .isBetween(400, 422));
        }
        assertThat(world.steps(id)).containsExactly("draftDecision");
    }

    @Test
    void charactersThatCannotBeSeenAreNotKept() {
        clerk.sends(
                "/requests",
                registration("applicantName", " 王\u0000小\u202E明\uFEFF ", "information", "第一行\r\n第二行\u0007"));
        assertThat(world.jdbc
                        .sql("select applicant_name, information from disclosure_request where agency_id = :agency")
                        .param("agency", world.agency)
                        .query()
                        .singleRow()
                        .values())
                .containsExactly("王小明", "第一行\n第二行");
    }

    @Test
    void everyRefusalOnAFormHasAChineseSentence() {
        assertThat(Arrays.asList(registration())).isNotEmpty();
        assertThat(clerk.sends("/requests", "id", "x"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("??");
    }
}
