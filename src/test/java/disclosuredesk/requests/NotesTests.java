package disclosuredesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.decision.Ground;
import disclosuredesk.desk.once.BringsForms;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.letters.Letters;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.statistics.AnnualTable;
import disclosuredesk.testing.MySqlTestDatabase;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** Notes on a case: in its ledger, and nowhere else. */
class NotesTests implements BringsForms {

    @Override
    public Map<String, Function<ApplicationContext, Form>> forms() {
        return Map.of("NoteController.note", beans -> {
            World w = new World(beans);
            return Form.at(
                    w.clerk,
                    "/requests/" + w.assigned() + "/note",
                    "noteKind",
                    "CALL",
                    "heldOn",
                    "" + w.today(),
                    "text",
                    "申请人来电询问进度");
        });
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

        @Autowired
        private ApplicationContext beans;

        @Autowired
        private TakingNotes notes;

        private World world;
        private Pages pages;

        @BeforeEach
        void agency() {
            world = new World(beans);
            pages = new Pages(beans);
        }

        private void note(RequestId id, Officer by) {
            notes.note(id, world.today(), NoteTaken.Kind.CALL, " 申请人只要2026年的 ", by);
        }

        private Pages.Answer send(RequestId id, Officer by, String... fields) {
            return pages.post("/requests/" + id + "/note", Pages.form(fields), by);
        }

        private String note(RequestId id, String text) {
            Refused refused = catchThrowableOfType(
                    Refused.class, () -> notes.note(id, world.today(), NoteTaken.Kind.REMARK, text, world.clerk));
            return refused == null ? "" : refused.messageKey();
        }

        @Test
        void whoIsNamedIsToldUntilHeHasSeenIt() {
            RequestId id = world.assigned();
            String number = world.requests.get(id, world.clerk).number().toString();
            String name = world.handler.name();
            assertThat(note(id, "请@" + name + "，看一下附件；抄送a@b.cn")).isEmpty();
            assertThat(pages.get("/", world.handler).text()).contains("同事在1条备注中提到您");
            assertThat(pages.get("/", world.reviewer).text()).doesNotContain("条备注中提到您");
            Pages.Answer list = pages.get("/reminders", world.handler);
            assertThat(list.text()).contains(number, "看一下附件", "知道了");
            String seen = list.all("action=\"(/mentions/\\d+/seen)\"").get(0);
            assertThat(pages.post(seen, Map.of(), world.reviewer).status())
                    .as("another's")
                    .isEqualTo(404);
            assertThat(pages.post(seen, Map.of("open", "true"), world.handler).location())
                    .isEqualTo("/requests/" + id + "/timeline");
            assertThat(pages.get("/", world.handler).text()).doesNotContain("条备注中提到您");
            assertThat(pages.post(seen, Map.of(), world.handler).location())
                    .as("once more")
                    .isEqualTo("/reminders");
            assertThat(world.ledger(id)).as("the ledger has the note alone").containsOnlyOnce("NoteTaken");
        }

        @Test
        void nobodyIsNamedWhoMayNotSeeTheCaseOrDoesNotExist() {
            RequestId id = world.assigned();
            assertThat(note(id, "请@查无此人看一下")).isEqualTo("requests.note.nobody");
            assertThat(note(id, "＠" + world.clerkOfAnotherAgency.name() + "某")).isEqualTo("requests.note.nobody");
            Officer elsewhere = world.officer(world.agency, world.otherDepartment, "远处科室的人", Role.HANDLER);
            assertThat(note(id, "@" + elsewhere.name())).isEqualTo("requests.note.nobody");
            assertThat(world.ledger(id)).doesNotContain("NoteTaken");
        }

        @Test
        void aNoteStandsInTheLedgerUnderWhoWroteIt() {
            RequestId id = world.assigned();
            Pages.Answer form = pages.get("/requests/" + id + "/note", world.handler);
            assertThat(form.text()).contains("登记备注", "办前沟通", "电话记录", "内部备注", "依据 《条例》第四十五条");
            assertThat(pages.get("/requests/" + id, world.clerk).html()).contains("/requests/" + id + "/note");
            Pages.Answer sent = send(
                    id,
                    world.handler,
                    "noteKind",
                    "TALK",
                    "heldOn",
                    "" + world.today().minusDays(30),
                    "text",
                    "申请人只要2026年的");
            assertThat(sent.location()).isEqualTo("/requests/" + id);
            assertThat(world.audit.of(id).get(world.audit.of(id).size() - 1)).satisfies(entry -> {
                assertThat(entry.event()).isEqualTo("NoteTaken");
                assertThat(entry.officerName()).isEqualTo(world.handler.name());
                assertThat(entry.happenedOn())
                        .as("before the request came in")
                        .isEqualTo(world.today().minusDays(30));
            });
            assertThat(pages.get("/requests/" + id + "/timeline", world.clerk).text())
                    .contains("办前沟通：申请人只要2026年的");
        }

        @Test
        void nothingOfTheCaseChanges() {
            RequestId id = world.assigned();
            int version = world.version(id);
            Object deadline = world.jdbc
                    .sql("select * from request_deadline where request_id = :id")
                    .param("id", id.value())
                    .query()
                    .singleRow();
            note(id, world.clerk);
            assertThat(world.version(id))
                    .as("a form somebody has open on it stays good")
                    .isEqualTo(version);
            assertThat(world.steps(id)).containsExactly("searchRecords");
            assertThat(world.jdbc
                            .sql("select * from request_deadline where request_id = :id")
                            .param("id", id.value())
                            .query()
                            .singleRow())
                    .isEqualTo(deadline);
        }

        @Test
        void noLetterSaysItAndNoTableCountsIt() {
            RequestId id = world.delivered(Ground.PROVIDED);
            AnnualTable tables = beans.getBean(AnnualTable.class);
            Object before = tables.derive(
                    world.agency,
                    world.today().getYear(),
                    ReportFormat.of(world.today().getYear()));
            Object letters = beans.getBean(Letters.class).of(id);
            note(id, world.clerk);
            assertThat(tables.derive(
                            world.agency,
                            world.today().getYear(),
                            ReportFormat.of(world.today().getYear())))
                    .isEqualTo(before);
            assertThat(beans.getBean(Letters.class).of(id)).isEqualTo(letters);
            assertThat(pages.get("/requests/" + id + "/letters", world.clerk).text())
                    .doesNotContain("只要2026年的");
        }

        @Test
        void everybodyWhoMaySeeTheCaseMayNote() {
            RequestId id = world.assigned();
            assertThat(Arrays.stream(Role.values())
                            .filter(role -> may(id, role))
                            .collect(Collectors.toSet()))
                    .isEqualTo(Set.of(Role.CLERK, Role.HANDLER, Role.LEGAL_REVIEWER, Role.HEAD, Role.LEADER));
            Officer elsewhere = world.officer(world.agency, null, "寅", Role.HANDLER);
            assertThat(refusal(() -> note(id, elsewhere)).kind()).isEqualTo(Refused.Kind.NOT_FOUND);
        }

        private boolean may(RequestId id, Role role) {
            Officer by = new Officer(world.clerk.id(), world.agency, world.department, "x", "某", Set.of(role), true);
            return catchThrowableOfType(Refused.class, () -> note(id, by)) == null;
        }

        private Refused refusal(Runnable act) {
            return catchThrowableOfType(Refused.class, act::run);
        }

        @Test
        void whatIsMissingOrCannotBeIsSaidBesideItsField() {
            RequestId id = world.assigned();
            int entries = world.audit.of(id).size();
            assertThat(send(id, world.clerk, "heldOn", "", "text", "x").text()).contains("请选择备注的种类", "请填写沟通、通话或者备注的日期");
            assertThat(send(id, world.clerk, "noteKind", "CALL", "heldOn", "" + world.today(), "text", " ")
                            .text())
                    .contains("请填写备注的内容");
            LocalDate tomorrow = world.today().plusDays(1);
            assertThat(send(id, world.clerk, "noteKind", "CALL", "heldOn", "" + tomorrow, "text", "x")
                            .status())
                    .isEqualTo(422);
            assertThat(send(id, world.clerk, "noteKind", "CALL", "heldOn", "" + world.today(), "text", "字".repeat(2001))
                            .status())
                    .isEqualTo(422);
            assertThat(world.audit.of(id)).hasSize(entries);
        }

        @Test
        void theArchiveTakesNone() {
            RequestId id = world.archived(Ground.PROVIDED);
            assertThat(refusal(() -> note(id, world.clerk)).messageKey()).isEqualTo("requests.note.archived");
            assertThat(pages.get("/requests/" + id, world.clerk).html()).doesNotContain("/requests/" + id + "/note");
        }
    }
}
