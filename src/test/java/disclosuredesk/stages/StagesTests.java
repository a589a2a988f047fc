package disclosuredesk.stages;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.Ground;
import disclosuredesk.desk.once.BringsForms;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.MySqlTestDatabase;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import disclosuredesk.workflow.ProcessSteps;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** Each stage of a case has a limit of the agency's own, and what it took is known. */
class StagesTests implements BringsForms {

    @Override
    public Map<String, Function<ApplicationContext, Form>> forms() {
        return Map.of(
                "StageController.limit",
                beans -> Form.at(new World(beans).administrator, "/stages/limits", "days[REVIEW]", "4"));
    }

    @Test
    void everyUserTaskOfTheProcessIsAStageButWhatStandsBesideIt() {
        assertThat(ProcessSteps.present().inOrder().stream()
                        .filter(step -> HandlingStage.of(step).isEmpty()))
                .containsExactlyInAnyOrder(
                        "correctionReceived",
                        "opinionReceived",
                        "approveExtension",
                        "sendExtensionNotice",
                        "reasonsReceived",
                        "judgeReasons",
                        "feePaid");
    }

    @Nested
    @SpringBootTest
    @AutoConfigureMockMvc(addFilters = false)
    @ActiveProfiles("test")
    class OnH2 extends Story {}

    @Nested
    @SpringBootTest
    @AutoConfigureMockMvc(addFilters = false)
    @ActiveProfiles("test")
    @Import(MySqlTestDatabase.class)
    @Tag("whole")
    class OnMySql extends Story {}

    abstract static class Story {

        private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

        @Autowired
        private ApplicationContext beans;

        private World world;
        private Pages pages;

        @BeforeEach
        void agency() {
            world = new World(beans);
            pages = new Pages(beans);
        }

        private Answer limit(String address, String... fields) {
            return pages.post(address, Pages.form(fields), world.administrator);
        }

        @Test
        void theChartShowsEveryStageAndHoldsTheirSumAgainstTheTwentyDays() {
            Answer chart = pages.get("/stages", world.handler);
            assertThat(chart.text())
                    .contains("登记 限1个工作日", "检索与拟办 限7个工作日", "归档 限10个工作日 答复之后", "答复前必经环节合计19个工作日，法定答复期限20个工作日（条例第三十三条）");
            limit("/stages/limits", "days[REVIEW]", "4");
            assertThat(pages.get("/stages", world.handler).text()).contains("审核 限4个工作日", "合计21个工作日，超过法定答复期限20个工作日");
        }

        @Test
        void aDepartmentMayHaveItsOwnAndInheritsTheRest() {
            assertThat(limit(
                                    "/stages/limits",
                                    "days[DRAFTING]",
                                    "2",
                                    "responsible[DRAFTING]",
                                    "信息公开岗",
                                    "standards[DRAFTING]",
                                    "一事一稿")
                            .flash())
                    .isEqualTo("stages.changed");
            limit("/stages/limits?department=" + world.department, "days[DRAFTING]", "1");
            assertThat(pages.get("/stages?department=" + world.department, world.clerk)
                            .text())
                    .contains("拟稿 限1个工作日 责任岗位：信息公开岗 办理标准：一事一稿");
            assertThat(pages.get("/stages?department=" + world.otherDepartment, world.clerk)
                            .text())
                    .contains("拟稿 限2个工作日");
            pages.post("/departments/" + world.department + "/limit", Map.of("handlingDays", "3"), world.administrator);
            assertThat(pages.get("/stages?department=" + world.department, world.clerk)
                            .text())
                    .as("the limit of the search is set where it always was")
                    .contains("检索与拟办 限3个工作日");
        }

        @Test
        void whatCannotBeIsSaidAndNothingIsSet() {
            for (String wrong : new String[] {"0", "61", "-1", "三"}) {
                assertThat(limit("/stages/limits", "days[DRAFTING]", "2", "days[REVIEW]", wrong)
                                .status())
                        .as(wrong)
                        .isEqualTo(422);
            }
            assertThat(limit("/stages/limits", "days[REVIEW]", "三天", "standards[REVIEW]", "逐条核对")
                            .html())
                    .as("nothing typed is lost")
                    .contains("value=\"三天\"", ">逐条核对</textarea>");
            assertThat(pages.post("/settings", Map.of("values[REMIND_DAYS]", "三天"), world.administrator)
                            .html())
                    .contains("value=\"三天\"");
            assertThat(limit("/stages/limits", "days[REVIEW]", "61").text()).contains("环节期限填1到60的整数");
            assertThat(limit("/stages/limits", "standards[REVIEW]", "字".repeat(501))
                            .text())
                    .contains("文字最多500字");
            assertThat(limit("/stages/limits", "responsible[REVIEW]", "字".repeat(101))
                            .text())
                    .contains("文字最多100字");
            assertThat(limit("/stages/limits?department=999999", "days[REVIEW]", "1")
                            .status())
                    .isEqualTo(404);
            assertThat(pages.post("/stages/limits", Map.of("days[REVIEW]", "1"), world.clerk)
                            .status())
                    .isEqualTo(403);
            assertThat(pages.get("/stages/limits", world.head).status()).isEqualTo(403);
            assertThat(pages.get("/stages/times", world.handler).status()).isEqualTo(403);
            assertThat(pages.get("/stages", world.clerk).text()).contains("合计19个工作日");
        }

        @Test
        void theCaseSaysWhereItIsSinceWhenAndUntilWhen() {
            world.today(MONDAY);
            RequestId id = world.assigned();
            world.today(MONDAY.plusDays(2));
            assertThat(pages.get("/requests/" + id, world.handler).text())
                    .contains("现在：检索与拟办，已用2个工作日，限7个工作日，至2026-03-11");
            assertThat(pages.get("/requests", world.clerk).text()).contains("环节期限2026-03-11");
            assertThat(pages.get("/", world.handler).text()).doesNotContain("已超过");
            world.today(LocalDate.of(2026, 3, 12));
            assertThat(pages.get("/requests/" + id, world.handler).text()).contains("已用8个工作日", "已超过本机关的环节期限");
            assertThat(pages.get("/requests", world.clerk).text()).contains("环节期限2026-03-11，已超过");
        }

        @Test
        void theBoardCountsWhatIsPastByTheLimitOfWhoeverHandlesIt() {
            pages.post("/departments/" + world.department + "/limit", Map.of("handlingDays", "3"), world.administrator);
            world.today(MONDAY);
            RequestId here = world.assigned();
            RequestId elsewhere = world.accepted();
            world.assigning.assign(elsewhere, world.version(elsewhere), world.otherDepartment, null, world.clerk);
            world.today(LocalDate.of(2026, 3, 5));
            assertThat(past()).as("the third working day").isEqualTo("0");
            world.today(LocalDate.of(2026, 3, 6));
            assertThat(past()).as("three days are over, seven are not").isEqualTo("1");
            assertThat(pages.get("/requests?step=searchRecords&stepPast=true", world.head)
                            .html())
                    .contains("/requests/" + here)
                    .doesNotContain("/requests/" + elsewhere);
            world.today(LocalDate.of(2026, 3, 12));
            assertThat(past()).isEqualTo("2");
            assertThat(pages.get("/requests?stepPast=true", world.head).html())
                    .contains("/requests/" + here, "/requests/" + elsewhere);
        }

        @Test
        void whileTheApplicantHasToPayNoLimitIsHeldAgainstTheStage() {
            world.today(MONDAY);
            RequestId id = world.assigned();
            world.askForFee(
                    id,
                    world.version(id),
                    new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, world.today(), world.today(), null, null),
                    world.clerk);
            world.today(LocalDate.of(2026, 3, 16));
            assertThat(past()).isEqualTo("0");
            assertThat(pages.get("/requests?stepPast=true", world.head).html()).doesNotContain("/requests/" + id);
            assertThat(pages.get("/requests", world.head).text()).doesNotContain("环节期限2026-03-11");
            assertThat(pages.get("/requests/" + id, world.head).text()).doesNotContain("已超过本机关的环节期限");
        }

        private String past() {
            return pages.get("/board", world.head)
                    .all("step=searchRecords&amp;stepPast=true\"[^>]*>(\\d+)<")
                    .get(0);
        }

        @Test
        void whoTakesHowLongIsCountedFromWhatWasDone() {
            world.today(MONDAY);
            RequestId first = world.registered(MONDAY, ApplicantKind.NATURAL_PERSON);
            world.today(MONDAY.plusDays(4));
            world.examining.accept(first, world.version(first), null, world.clerk);
            RequestId second = world.registered(MONDAY, ApplicantKind.NATURAL_PERSON);
            world.examining.accept(second, world.version(second), null, world.clerk);
            Answer times = pages.get("/stages/times?from=2026-03-01&until=2026-03-31", world.head);
            assertThat(times.text())
                    .contains("登记 2 2.0 4 1", "审查 2 2.0 4 1")
                    .contains(world.clerk.name() + " 登记 2 2.0 4 1");
            assertThat(pages.get("/stages/times?from=2026-04-01&until=2026-04-30", world.head)
                            .text())
                    .contains("这段时间没有办结的环节");
            world.voided(second);
            assertThat(pages.get("/stages/times?from=2026-03-01&until=2026-03-31", world.head)
                            .text())
                    .as("what never was a request is not counted")
                    .contains("登记 1 0.0 0 0");
        }

        @Test
        void whatRunsBesideTheMainWayIsCountedToo() {
            world.today(MONDAY);
            RequestId id = world.assigned();
            long conferral = world.conferred(id);
            world.today(MONDAY.plusDays(3));
            world.conferring.conclude(id, conferral, world.today(), "一致认为可以公开", List.of(), "可以公开", world.clerk);
            assertThat(pages.get("/stages/times?from=2026-03-01&until=2026-03-31", world.head)
                            .text())
                    .contains("会商 1 3.0 3 0", world.clerk.name() + " 会商 1 3.0 3 0");
        }

        @Test
        void everyStageOfAWholeLifeIsThereOnce() {
            RequestId id = world.archived(Ground.PROVIDED);
            assertThat(world.jdbc
                            .sql("select stage from stage_stay where request_id = :id order by stay")
                            .param("id", id.value())
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "REGISTRATION",
                            "EXAMINATION",
                            "ASSIGNMENT",
                            "SEARCH",
                            "DRAFTING",
                            "REVIEW",
                            "SIGNATURE",
                            "DELIVERY",
                            "ARCHIVING");
        }

        @Test
        void anActThatIsTakenBackByTheDatabaseLeavesNoStay() {
            RequestId id = world.assigned();
            int version = world.version(id);
            assertThat(pages.act(id, "search", version - 1, world.handler, "found", "x")
                            .status())
                    .isIn(409, 422);
            assertThat(world.jdbc
                            .sql("select count(*) from stage_stay where request_id = :id and stage = 'SEARCH'")
                            .param("id", id.value())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
