package disclosuredesk.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.agencies.Leave;
import disclosuredesk.agencies.Leaves;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.TakingLeave;
import disclosuredesk.decision.Ground;
import disclosuredesk.desk.worklist.Worklist;
import disclosuredesk.desk.worklist.Worklist.Queue;
import disclosuredesk.requests.Restricting;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is on leave has a deputy, who does his steps as his own acts; the cases stay where they are, and it ends by itself. */
abstract class DeputyStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TakingLeave taking;

    @Autowired
    private Leaves leaves;

    @Autowired
    private Restricting restricting;

    @Autowired
    private Claiming claiming;

    @Autowired
    private Holders holders;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Worklist worklist;

    @Autowired
    private SecurityTrail trail;

    private World world;
    private Pages pages;
    private Officer deputy;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
        deputy = world.officer(world.agency, world.department, "子", Role.HANDLER);
    }

    private List<RequestId> toDo(Officer by) {
        return worklist.page(Queue.TO_DO, "", by, 1).rows().stream()
                .map(row -> row.id())
                .toList();
    }

    private void away(Officer officer, int from, int until, Officer standIn) {
        taking.enter(officer.id(), world.today().plusDays(from), world.today().plusDays(until), standIn.id(), officer);
    }

    private List<String> refused(
            @Nullable Officer officer,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Officer standIn,
            Officer by) {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> taking.enter(
                        officer == null ? null : officer.id(), from, until, standIn == null ? null : standIn.id(), by));
        assertThat(refused).isNotNull();
        return Stream.concat(Stream.of(refused), refused.others().stream())
                .map(Refused::messageKey)
                .toList();
    }

    @Test
    void theDeputySeesTheStepsOfWhoIsAwayAndHisActSaysForWhomItWas() {
        RequestId id = world.assigned();
        claiming.claim(id, world.handler);
        assertThat(toDo(deputy)).isEmpty();
        away(world.handler, 0, 2, deputy);
        assertThat(toDo(deputy)).containsExactly(id);
        assertThat(worklist.counts(deputy).queues().get(Queue.TO_DO)).isEqualTo(1);
        assertThat(toDo(world.handler)).as("and he himself still does").containsExactly(id);
        assertThat(pages.get("/", deputy).text()).contains("您正在代理乙").contains("乙");
        assertThat(pages.get("/", world.handler).text())
                .contains("您请假至" + world.today().plusDays(2) + "，由子代理。");
        assertThat(pages.get("/requests/" + id, world.clerk).text())
                .contains("（请假至" + world.today().plusDays(2) + "，由子代理）");
        world.proposing.propose(id, world.version(id), world.search(), Ground.PROVIDED, "建议公开", false, deputy);
        assertThat(world.ledger(id)).contains("ActedForAbsent");
        assertThat(holders.of(id).get(Role.HANDLER).name())
                .as("the case stays his")
                .isEqualTo("乙");
        assertThat(pages.get("/requests/" + id + "/ledger", world.clerk).text()
                        + pages.get("/requests/" + id, world.clerk).text())
                .contains("子代乙办理（乙请假）");
    }

    @Test
    void anActOfSomebodyElseIsForNobody() {
        RequestId id = world.assigned();
        claiming.claim(id, world.handler);
        Officer third = world.officer(world.agency, world.department, "丑", Role.HANDLER);
        away(world.handler, 0, 2, deputy);
        world.proposing.propose(id, world.version(id), world.search(), Ground.PROVIDED, "建议公开", false, third);
        assertThat(world.ledger(id)).doesNotContain("ActedForAbsent");
    }

    @Test
    void itBeginsAndEndsByItself() {
        RequestId id = world.assigned();
        claiming.claim(id, world.handler);
        away(world.handler, 1, 2, deputy);
        assertThat(toDo(deputy)).as("tomorrow").isEmpty();
        Leave leave = leaves.open(world.agency).get(0);
        taking.end(leave.id(), world.handler);
        assertThat(leaves.open(world.agency)).as("taken back").isEmpty();
        away(world.handler, 0, 0, deputy);
        assertThat(toDo(deputy)).containsExactly(id);
        world.jdbc
                .sql(
                        "update officer_leave set from_on = :day, until_on = :day where officer_id = :officer and until_on >= from_on")
                .param("day", world.today().minusDays(1))
                .param("officer", world.handler.id())
                .update();
        assertThat(toDo(deputy)).as("yesterday").isEmpty();
        assertThat(leaves.open(world.agency)).isEmpty();
    }

    /** What he drafted he neither reviews nor signs, standing in or not. */
    @Test
    void fourEyesHoldForADeputyToo() {
        RequestId id = world.drafted(Ground.PROVIDED);
        Officer both = world.officer(world.agency, null, "双", Role.CLERK, Role.LEGAL_REVIEWER);
        RequestId own = world.readyToDraft(Ground.PROVIDED);
        world.decisionMaking.draft(own, world.version(own), List.of(world.part(Ground.PROVIDED)), both);
        claiming.claim(id, world.reviewer);
        claiming.claim(own, world.reviewer);
        away(world.reviewer, 0, 1, both);
        assertThat(toDo(both)).contains(id).doesNotContain(own);
    }

    @Test
    void whoStandsInHasTheSameRolesAndIsThere() {
        LocalDate today = world.today();
        assertThat(refused(world.handler, today, today, world.handler, world.handler))
                .containsExactly("agencies.leave.oneself");
        assertThat(refused(world.handler, today, today, world.clerk, world.handler))
                .containsExactly("agencies.leave.roles");
        assertThat(refused(null, null, null, null, world.administrator))
                .containsExactly(
                        "agencies.leave.officerMissing",
                        "agencies.leave.dayMissing",
                        "agencies.leave.dayMissing",
                        "agencies.leave.deputyMissing");
        assertThat(refused(world.handler, today.minusDays(1), today.minusDays(2), deputy, world.handler))
                .containsExactly("agencies.leave.past", "agencies.leave.order");
        assertThat(refused(world.handler, today, today, deputy, deputy)).containsExactly("agencies.leave.notYours");
        assertThat(refused(world.administrator, today, today, deputy, world.administrator))
                .contains("agencies.leave.noCases");
        assertThat(refused(world.handler, today, today, world.clerkOfAnotherAgency, world.handler))
                .containsExactly("agencies.officer.unknown");
        away(world.handler, 0, 3, deputy);
        Officer third = world.officer(world.agency, world.department, "丑", Role.HANDLER);
        assertThat(refused(world.handler, today.plusDays(3), today.plusDays(4), third, world.handler))
                .containsExactly("agencies.leave.twice");
        assertThat(refused(third, today, today, world.handler, third)).containsExactly("agencies.leave.deputyAway");
        assertThat(refused(deputy, today, today, third, deputy)).containsExactly("agencies.leave.isDeputy");
    }

    @Test
    void theAdministratorSaysItForHimAndBothAreToldInTheSecurityLedger() {
        Pages.Answer entered = pages.post(
                "/leaves",
                Map.of(
                        "officer",
                        "" + world.handler.id(),
                        "from",
                        "" + world.today(),
                        "until",
                        "" + world.today().plusDays(1),
                        "deputy",
                        "" + deputy.id()),
                world.administrator);
        assertThat(entered.status()).isEqualTo(302);
        assertThat(pages.get("/leaves", world.administrator).text())
                .contains("乙")
                .contains("请假中");
        taking.end(leaves.open(world.agency).get(0).id(), world.administrator);
        assertThat(trail.of(world.agency).stream().map(SecurityEntry::event))
                .containsExactly("LeaveEntered", "LeaveEnded");
        Pages.Answer wrong = pages.post("/leaves", Map.of("from", "x", "deputy", "" + deputy.id()), world.handler);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(pages.get("/leaves", world.officer(world.agency, null, "审", Role.AUDITOR))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void newWorkIsNotGivenToHimWithoutAHint() {
        RequestId id = world.assigned();
        away(world.handler, 0, 2, deputy);
        assertThat(pages.get("/requests/" + id + "/handover", world.clerk).text())
                .contains("（请假至" + world.today().plusDays(2) + "，由子代理）");
        assertThat(holdings.colleagues(world.head)).anyMatch(one -> one.leave() != null);
    }

    @Test
    void thePageOfAHandoverSaysHowManyRestrictedCasesStay() {
        RequestId id = world.assigned();
        claiming.claim(id, world.handler);
        restricting.restrict(id, "涉密", List.of(world.clerk.id(), world.reviewer.id(), world.handler.id()), world.head);
        Pages.Answer given = pages.post(
                "/handover",
                Pages.form("from", "" + world.handler.id(), "officer", "" + deputy.id(), "reason", "调离"),
                world.head);
        assertThat(given.flash()).isEqualTo("worklist.giveAll.partly");
    }

    @Test
    void aDeputyWhoDoesNotSeeARestrictedCaseIsToldOfByNumberAndOnlyWhoCanStandInIsOffered() {
        RequestId id = world.assigned();
        claiming.claim(id, world.handler);
        restricting.restrict(id, "涉密", List.of(world.clerk.id(), world.reviewer.id(), world.handler.id()), world.head);
        String form = pages.get("/leaves", world.handler).html();
        assertThat(form.substring(form.indexOf("id=\"deputy\"")))
                .contains(">子<")
                .doesNotContain(">甲<", ">乙<", ">戊<");
        Pages.Answer entered = pages.post(
                "/leaves",
                Pages.form("from", "" + world.today(), "until", "" + world.today(), "deputy", "" + deputy.id()),
                world.handler);
        assertThat(entered.status()).isEqualTo(302);
        assertThat(pages.get("/leaves", world.handler).text()).contains("1件限制知悉的申请不知悉");
        restricting.restrict(
                id, "涉密", List.of(world.clerk.id(), world.reviewer.id(), world.handler.id(), deputy.id()), world.head);
        assertThat(pages.get("/leaves", world.handler).text()).doesNotContain("限制知悉");
    }
}
