package disclosuredesk.remedies;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.clock.Duties;
import disclosuredesk.decision.Ground;
import disclosuredesk.desk.once.BringsForms;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.MySqlTestDatabase;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import disclosuredesk.testing.WorldStory;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

/** Complaints about disclosure work: registered, answered, and in time where somebody set a day. */
class ComplaintsTests implements BringsForms {

    @Override
    public Map<String, Function<ApplicationContext, Form>> forms() {
        Map<String, Function<ApplicationContext, Form>> forms = new TreeMap<>();
        forms.put("ComplaintController.register", beans -> {
            World w = new World(beans);
            return Form.of(
                    w.clerk,
                    "/complaints/new",
                    "/complaints",
                    "side",
                    "RESPONDENT",
                    "complainant",
                    "李四",
                    "about",
                    "未主动公开预算",
                    "complaintChannel",
                    "LETTER",
                    "receivedOn",
                    "2026-03-02");
        });
        forms.put("ComplaintController.answer", beans -> {
            World w = new World(beans);
            return Form.at(
                    w.clerk,
                    "/complaints/" + registered(w, beans, null, null) + "/answer",
                    "complaintResult",
                    "FOUNDED",
                    "answeredOn",
                    "2026-03-02",
                    "reply",
                    "已补充公开");
        });
        forms.put("ComplaintController.voidEntry", beans -> {
            World w = new World(beans);
            return Form.at(
                    w.head,
                    "/complaints/" + registered(w, beans, null, null) + "/void",
                    "reason",
                    "重复登记",
                    "understood",
                    "true");
        });
        return forms;
    }

    private static Complaint.Entry entry(@Nullable RequestId request, @Nullable LocalDate due, String basis) {
        return new Complaint.Entry(
                request,
                ComplaintSide.RESPONDENT,
                "",
                "李四",
                "未主动公开预算",
                ComplaintChannel.LETTER,
                World.MONDAY,
                "陈静",
                due,
                basis);
    }

    private static ComplaintId registered(
            World w, ApplicationContext beans, @Nullable RequestId request, @Nullable LocalDate due) {
        ComplaintId id = ComplaintId.random();
        beans.getBean(HandlingComplaints.class).register(id, entry(request, due, "转办单"), w.clerk);
        return id;
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

    abstract static class Story extends WorldStory {

        private static final LocalDate MONDAY = World.MONDAY;

        @Autowired
        private HandlingComplaints handling;

        @Autowired
        private Complaints complaints;

        @Autowired
        private Duties duties;

        private Pages pages;

        @BeforeEach
        void agency() {
            pages = new Pages(beans);
        }

        private void register(Complaint.Entry entry) {
            handling.register(ComplaintId.random(), entry, world.clerk);
        }

        @Test
        void aComplaintWithADayIsRemindedOfUntilItIsAnswered() {
            RequestId request = world.archived(Ground.PROVIDED);
            ComplaintId id = registered(world, beans, request, LocalDate.parse("2026-03-16"));
            world.today(LocalDate.parse("2026-03-18"));
            reminding.remind();
            assertThat(reminded(world.head)).hasSize(1);
            assertThat(reminded(world.handler)).isEmpty();
            for (String page : new String[] {"/", "/board", "/duties", "/reminders"}) {
                assertThat(pages.get(page, world.head).text()).as(page).contains("答复投诉举报", "已超期2个工作日");
            }
            handling.answer(id, 0, world.today(), ComplaintResult.PARTLY_FOUNDED, "已补充公开", world.clerk);
            assertThat(duties.of(world.agency)).isEmpty();
            assertThat(world.ledger(request)).endsWith("ComplaintRegistered", "ComplaintAnswered");
            assertThat(world.audit.of(request).toString())
                    .as("who complains is in the register alone")
                    .doesNotContain("李四");
            assertThat(pages.get("/requests/" + request, world.clerk).text())
                    .contains("投诉举报登记（被投诉举报，来信）：未主动公开预算", "投诉举报答复，部分成立：已补充公开");
            assertThat(pages.get("/complaints/" + id, world.clerk).text()).contains("李四", "陈静", "转办单", "部分成立");
            assertThat(world.audit.firstBreak(world.agency)).isEmpty();
        }

        @Test
        void withoutADayNothingIsLateAndItStandsOnTheRegister() {
            ComplaintId id = registered(world, beans, null, null);
            world.today(MONDAY.plusDays(100));
            assertThat(duties.of(world.agency)).isEmpty();
            assertThat(complaints.page(world.reviewer, ListOrder.OWN, 1).rows())
                    .singleElement()
                    .satisfies(one -> assertThat(one.isOpen()).isTrue());
            assertThat(pages.get("/complaints", world.clerk).text()).contains("未主动公开预算", "尚未答复");
            assertThat(world.ledger(new RequestId(id.value()))).containsExactly("ComplaintRegistered");
            Findings found = new Findings();
            beans.getBeansOfType(Check.class).values().stream()
                    .filter(check -> check.code().equals("D07"))
                    .forEach(check -> check.look(found, false));
            assertThat(found.faults())
                    .as("the doctor knows that it is about no case")
                    .noneMatch(fault -> fault.contains(id.value()));
        }

        @Test
        void aMistakenEntryIsVoidedByTheHeadAndStaysListed() {
            ComplaintId id = registered(world, beans, null, LocalDate.parse("2026-03-16"));
            refused(Refused.Kind.FORBIDDEN, "remedies.headOnly", () -> handling.voidEntry(id, 0, "误登", world.clerk));
            handling.voidEntry(id, 0, "误登", world.head);
            assertThat(duties.of(world.agency)).isEmpty();
            assertThat(complaints.page(world.clerk, ListOrder.OWN, 1).rows())
                    .singleElement()
                    .matches(Complaint::isVoid);
            refused(
                    Refused.Kind.CONFLICT,
                    "remedies.isVoid",
                    () -> handling.answer(id, 1, MONDAY, ComplaintResult.FOUNDED, "查实", world.clerk));
        }

        @Test
        void whatCannotBeIsRefused() {
            refused(
                    Refused.Kind.INVALID,
                    "remedies.complaint.basisMissing",
                    () -> register(entry(null, MONDAY.plusDays(9), " ")));
            refused(
                    Refused.Kind.INVALID,
                    "remedies.complaint.dueBeforeReceived",
                    () -> register(entry(null, MONDAY.minusDays(1), "转办单")));
            ComplaintId id = registered(world, beans, null, null);
            refused(
                    Refused.Kind.CONFLICT,
                    "remedies.complaint.registeredAlready",
                    () -> handling.register(id, entry(null, null, ""), world.clerk));
            refused(
                    Refused.Kind.INVALID,
                    "remedies.complaint.answerMissing",
                    () -> handling.answer(id, 0, MONDAY, ComplaintResult.FOUNDED, " ", world.clerk));
            refused(
                    Refused.Kind.INVALID,
                    "remedies.complaint.answeredBeforeReceived",
                    () -> handling.answer(id, 0, MONDAY.minusDays(1), ComplaintResult.FOUNDED, "查实", world.clerk));
            handling.answer(id, 0, MONDAY, ComplaintResult.FOUNDED, "查实", world.clerk);
            refused(
                    Refused.Kind.CONFLICT,
                    "remedies.stale",
                    () -> handling.answer(id, 0, MONDAY, ComplaintResult.FOUNDED, "查实", world.clerk));
        }

        @Test
        void theRegisterIsForWhoSeesTheWholeAgency() {
            ComplaintId id = registered(world, beans, null, null);
            for (Officer stranger : Set.of(world.handler, world.administrator, world.clerkOfAnotherAgency)) {
                refused(
                        Refused.Kind.NOT_FOUND,
                        "remedies.complaint.notFound",
                        () -> handling.answer(id, 0, MONDAY, ComplaintResult.FOUNDED, "查实", stranger));
            }
            Officer leader = new Officer(world.head.id(), world.agency, null, "x", "某", Set.of(Role.LEADER), true);
            assertThat(complaints.get(id, leader).id()).isEqualTo(id);
            refused(
                    Refused.Kind.FORBIDDEN,
                    "remedies.recordersOnly",
                    () -> handling.answer(id, 0, MONDAY, ComplaintResult.FOUNDED, "查实", leader));
        }
    }
}
