package disclosuredesk.holding;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.DecidingOrgans;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OrganChanges;
import disclosuredesk.agencies.OrgansBeneath;
import disclosuredesk.agencies.ProposingOrgans;
import disclosuredesk.agencies.Role;
import disclosuredesk.clock.Duties;
import disclosuredesk.requests.Restricting;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.DoctorsWord;
import disclosuredesk.testing.World;
import disclosuredesk.testing.WorldStory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An organ stands beneath another by the will of both; the one above reads its cases and supervises it, and both ledgers know. */
abstract class BeneathStory extends WorldStory {

    private static final String BASIS = "示编〔2026〕5号";

    @Autowired
    private ProposingOrgans proposing;

    @Autowired
    private DecidingOrgans deciding;

    @Autowired
    private OrganChanges changes;

    @Autowired
    private OrgansBeneath organs;

    @Autowired
    private SupervisingOrgans supervising;

    @Autowired
    private AnsweringSupervisions answering;

    @Autowired
    private OrganSupervisions supervisions;

    @Autowired
    private Supervising within;

    @Autowired
    private Duties duties;

    @Autowired
    private SecurityTrail trail;

    private World below;
    private Officer security;
    private Officer securityBelow;
    private Officer leader;

    @BeforeEach
    void twoOrgans() {
        below = new World(beans);
        security = world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
        securityBelow = below.officer(below.agency, null, "全", Role.SECURITY_ADMINISTRATOR);
        leader = world.officer(world.agency, null, "导", Role.LEADER);
    }

    private long latest(long agency) {
        return changes.of(agency).get(0).id();
    }

    private void placed() {
        place(below, world, securityBelow, security);
    }

    private void place(World one, World above, Officer second, Officer other) {
        proposing.place(one.agency, above.agency, BASIS, one.administrator);
        long change = latest(one.agency);
        deciding.agree(change, second);
        deciding.agree(change, other);
    }

    private LocalDate inDays(int days) {
        return world.today().plusDays(days);
    }

    private OrganSupervision issued() {
        return supervisions.issued(world.agency).get(0);
    }

    private List<String> events(long agency) {
        return trail.of(agency).stream().map(SecurityEntry::event).toList();
    }

    @Test
    void anOrganThatStandsBeneathNoneIsPlacedByItsTwoAndAThirdOfTheOther() {
        proposing.place(below.agency, world.agency, BASIS, below.administrator);
        long change = latest(below.agency);
        assertThat(changes.of(world.agency))
                .as("not before its own two want it")
                .isEmpty();
        assertThat(refusal(() -> deciding.agree(change, security))).isEqualTo("agencies.organ.changeUnknown");
        deciding.agree(change, securityBelow);
        assertThat(organs.isOver(world.agency, below.agency)).isFalse();
        assertThat(refusal(() -> deciding.agree(change, securityBelow))).isEqualTo("agencies.organ.notSecondPerson");
        assertThat(refusal(() -> deciding.withdraw(change, world.administrator)))
                .isEqualTo("agencies.administratorOnly");
        deciding.agree(change, security);
        assertThat(organs.isOver(world.agency, below.agency)).isTrue();
        assertThat(organs.isOver(below.agency, world.agency)).isFalse();
        assertThat(events(below.agency)).containsExactly("OrganProposed", "OrganAgreed", "AgencyPlaced");
        assertThat(events(world.agency)).containsExactly("OrganAgreed");
        assertThat(refusal(() -> proposing.place(below.agency, world.agency, BASIS, below.administrator)))
                .isEqualTo("agencies.organ.ownPlace");
        assertThat(refusal(() -> proposing.place(world.agency, below.agency, BASIS, world.administrator)))
                .as("no circle")
                .isEqualTo("agencies.organ.superiorMissing");
    }

    @Test
    void theOtherOrganMayRefuseAndNothingIsChanged() {
        proposing.place(below.agency, world.agency, BASIS, below.administrator);
        long change = latest(below.agency);
        deciding.agree(change, securityBelow);
        deciding.refuse(change, "不属于本机关", security);
        assertThat(organs.isOver(world.agency, below.agency)).isFalse();
        assertThat(refusal(() -> deciding.agree(change, security))).isEqualTo("agencies.organ.decided");
    }

    @Test
    void twoDoNotAskToStandBeneathEachOther() {
        proposing.place(below.agency, world.agency, BASIS, below.administrator);
        assertThat(refusal(() -> proposing.place(world.agency, below.agency, BASIS, world.administrator)))
                .isEqualTo("agencies.organ.alreadyProposed");
    }

    @Test
    void whatWasMadeBeforeIsMergedOnceItStandsBeneath() {
        RequestId id = below.accepted();
        placed();
        World other = new World(beans);
        place(other, world, other.officer(other.agency, null, "三", Role.SECURITY_ADMINISTRATOR), security);
        proposing.merge(below.agency, other.agency, null, BASIS, world.administrator);
        deciding.agree(latest(world.agency), security);
        assertThat(organs.isOver(world.agency, below.agency))
                .as("whose record another keeps")
                .isTrue();
        assertThat(world.requests.getBeneath(id, world.head).id()).isEqualTo(id);
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    @Test
    void itsHeadAndLeadersReadWhatIsBeneathAtAllLevelsAndNobodyElse() {
        RequestId id = below.accepted();
        for (Officer by : List.of(world.head, leader)) {
            assertThat(refusal(() -> world.requests.getBeneath(id, by))).isEqualTo("requests.notFound");
        }
        placed();
        assertThat(world.requests.getBeneath(id, world.head).id()).isEqualTo(id);
        assertThat(world.requests.getBeneath(id, leader).id()).isEqualTo(id);
        for (Officer by : List.of(
                world.clerk, world.reviewer, world.handler, world.administrator, security, below.head, below.clerk)) {
            assertThat(refusal(() -> world.requests.getBeneath(id, by))).isEqualTo("requests.notFound");
        }
        assertThat(refusal(() -> world.requests.get(id, world.head)))
                .as("nothing that acts asks so")
                .isEqualTo("requests.notFound");
        RequestId own = world.accepted();
        assertThat(refusal(() -> world.requests.getBeneath(own, below.head))).isEqualTo("requests.notFound");
        World deeper = new World(beans);
        RequestId deep = deeper.accepted();
        place(deeper, below, deeper.officer(deeper.agency, null, "四", Role.SECURITY_ADMINISTRATOR), securityBelow);
        assertThat(world.requests.getBeneath(deep, world.head).id()).isEqualTo(deep);
    }

    @Test
    void itEndsAtOnceWhenTheTreeChanges() {
        RequestId id = below.accepted();
        placed();
        supervising.issue(id, "请说明进度", inDays(3), world.head);
        World middle = new World(beans);
        World elsewhere = new World(beans);
        Officer elsewhereSecurity = elsewhere.officer(elsewhere.agency, null, "五", Role.SECURITY_ADMINISTRATOR);
        place(world, elsewhere, security, elsewhereSecurity);
        place(
                middle,
                elsewhere,
                middle.officer(middle.agency, null, "六", Role.SECURITY_ADMINISTRATOR),
                elsewhereSecurity);
        assertThat(world.requests.getBeneath(id, elsewhere.head).id()).isEqualTo(id);
        proposing.place(below.agency, middle.agency, BASIS, elsewhere.administrator);
        assertThat(organs.isOver(world.agency, below.agency)).isTrue();
        deciding.agree(latest(elsewhere.agency), elsewhereSecurity);
        assertThat(refusal(() -> world.requests.getBeneath(id, world.head))).isEqualTo("requests.notFound");
        assertThat(middle.requests.getBeneath(id, middle.head).id()).isEqualTo(id);
        assertThat(refusal(() -> answering.answer(issued().id(), "已答复", below.head)))
                .isEqualTo("worklist.beneath.ended");
        assertThat(duties.of(below.agency)).extracting(one -> one.kind()).doesNotContain("ANSWER_SUPERIOR");
        supervising.close(issued().id(), "不再需要", world.head);
    }

    @Test
    void aSupervisionIsAnsweredDemandedAgainAndClosedAndBothLedgersHaveIt() {
        RequestId id = below.accepted();
        placed();
        int before = world.audit.of(id).size();
        within.issue(world.accepted(), world.clerk.id(), "进度", inDays(3), world.head);
        String number = supervising.issue(id, "请说明为何尚未答复", inDays(3), world.head);
        assertThat(number).as("one series with those within the organ").isEqualTo("督办〔2026〕2号");
        assertThat(duties.of(below.agency)).extracting(one -> one.kind()).contains("ANSWER_SUPERIOR");
        assertThat(duties.of(world.agency)).extracting(one -> one.kind()).contains("ORGAN_ANSWERS");
        long one = issued().id();
        assertThat(refusal(() -> answering.answer(one, "x", below.clerk))).isEqualTo("worklist.supervise.notFound");
        assertThat(refusal(() -> answering.answer(one, "x", world.head))).isEqualTo("worklist.beneath.organOnly");
        assertThat(refusal(() -> answering.answer(one, " ", below.head))).isEqualTo("worklist.supervise.replyMissing");
        assertThat(refusal(() -> supervising.demandAgain(one, "再", inDays(5), world.head)))
                .isEqualTo("worklist.beneath.notAnswered");
        answering.answer(one, "正在检索", below.head);
        assertThat(issued().isToWeigh()).isTrue();
        assertThat(refusal(() -> answering.answer(one, "再答", below.head))).isEqualTo("worklist.supervise.answered");
        assertThat(refusal(() -> supervising.close(one, "好", below.head))).isEqualTo("worklist.beneath.superiorOnly");
        supervising.demandAgain(one, "请报检索结果", inDays(5), leader);
        answering.answer(one, "检索完毕", below.head);
        assertThat(refusal(() -> supervising.close(one, " ", world.head)))
                .isEqualTo("worklist.beneath.conclusionMissing");
        supervising.close(one, "已按要求办理", world.head);
        assertThat(refusal(() -> supervising.close(one, "好", world.head))).isEqualTo("worklist.beneath.closed");
        assertThat(refusal(() -> answering.answer(one, "再答", below.head))).isEqualTo("worklist.supervise.answered");
        assertThat(issued().demands())
                .extracting(OrganSupervision.Demand::reply)
                .containsExactly("正在检索", "检索完毕");
        assertThat(world.ledger(id).subList(before, world.ledger(id).size()))
                .containsExactly(
                        "SupervisedFromAbove",
                        "SupervisionFromAboveAnswered",
                        "SupervisedFromAbove",
                        "SupervisionFromAboveAnswered",
                        "SupervisionFromAboveClosed");
        assertThat(world.ledger(issued().reference()))
                .containsExactly(
                        "OrganSupervised",
                        "OrganSupervisionAnswered",
                        "OrganSupervised",
                        "OrganSupervisionAnswered",
                        "OrganSupervisionClosed");
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    @Test
    void anOrganIsSupervisedAsAWholeAndAnythingWrongChangesNothing() {
        assertThat(refusal(() -> supervising.issueToOrgan(below.agency, "请报送情况", inDays(3), world.head)))
                .isEqualTo("worklist.beneath.notYours");
        placed();
        assertThat(refusal(() -> supervising.issueToOrgan(below.agency, "请报送情况", inDays(3), world.clerk)))
                .isEqualTo("worklist.beneath.notYours");
        assertThat(refusal(() -> supervising.issueToOrgan(below.agency, " ", inDays(3), world.head)))
                .isEqualTo("worklist.supervise.demandMissing");
        assertThat(refusal(() -> supervising.issueToOrgan(below.agency, "请报送情况", inDays(-1), world.head)))
                .isEqualTo("worklist.supervise.past");
        assertThat(supervisions.issued(world.agency)).isEmpty();
        supervising.issueToOrgan(below.agency, "请报送情况", inDays(3), leader);
        assertThat(supervisions.received(below.head)).hasSize(1);
        assertThat(issued().isOverdue(inDays(3))).isFalse();
        assertThat(issued().isOverdue(inDays(4))).isTrue();
        answering.answer(issued().id(), "已报送", below.head);
        assertThat(world.ledger(issued().reference()))
                .containsExactlyInAnyOrder( // of two ledgers
                        "OrganSupervised",
                        "SupervisedFromAbove",
                        "SupervisionFromAboveAnswered",
                        "OrganSupervisionAnswered");
    }

    @Test
    void aRestrictedCaseIsNotThere() {
        RequestId id = below.accepted();
        Officer otherHead = below.anotherHead();
        placed();
        supervising.issue(id, "请说明进度", inDays(3), world.head);
        beans.getBean(Restricting.class)
                .restrict(id, "涉密", List.of(below.clerk.id(), below.reviewer.id(), below.handler.id()), below.head);
        assertThat(refusal(() -> world.requests.getBeneath(id, world.head))).isEqualTo("requests.notFound");
        refused(Refused.Kind.NOT_FOUND, "requests.notFound", () -> supervising.issue(id, "再", inDays(3), world.head));
        assertThat(supervisions.received(otherHead))
                .as("who may not see the case is not asked about it")
                .isEmpty();
        assertThat(refusal(() -> answering.answer(issued().id(), "x", otherHead)))
                .isEqualTo("worklist.supervise.notFound");
        answering.answer(issued().id(), "涉密", below.head);
    }
}
