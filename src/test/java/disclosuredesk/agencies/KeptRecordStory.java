package disclosuredesk.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.cooperation.AssistanceQuestion;
import disclosuredesk.decision.Ground;
import disclosuredesk.desk.worklist.Worklist;
import disclosuredesk.desk.worklist.Worklist.Queue;
import disclosuredesk.holding.Claiming;
import disclosuredesk.holding.HandingOver;
import disclosuredesk.holding.Holders;
import disclosuredesk.holding.Supervising;
import disclosuredesk.holding.Supervision;
import disclosuredesk.holding.Supervisions;
import disclosuredesk.requests.AskedPart;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.Restricting;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.DoctorsWord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An agency keeps the record of another that was merged into it. Whatever becomes of the keeper, its departments and its officers: what belongs to the record
 * is said in the ledger of the record, and no restricted case is left without a head who sees it.
 */
abstract class KeptRecordStory extends TwoOrgansStory {

    @Autowired
    private Restricting restricting;

    @Autowired
    private Staffing staffing;

    @Autowired
    private DecidingRights decidingRights;

    @Autowired
    private RightsChanges rights;

    @Autowired
    private Claiming claiming;

    @Autowired
    private HandingOver handingOver;

    @Autowired
    private Holders holders;

    @Autowired
    private Supervising supervising;

    @Autowired
    private Supervisions supervisions;

    @Autowired
    private Worklist worklist;

    private Officer administratorThere() {
        return world.officer(into, null, "新系", Role.ADMINISTRATOR);
    }

    private Officer secondThere() {
        return world.officer(into, null, "新安", Role.SECURITY_ADMINISTRATOR);
    }

    private void restricted(RequestId id) {
        restricting.restrict(
                id, "涉及本机关人员", List.of(world.clerk.id(), world.reviewer.id(), world.handler.id()), world.head);
    }

    /** Every entry of a case stands in the one ledger of the record it belongs to. */
    private void onlyInItsOwnLedger(RequestId id, long record) {
        assertThat(world.audit.of(id)).extracting(AuditEntry::agencyId).containsOnly(record);
    }

    @Test
    void restrictedCasesOfAMergedOrganAreReadByTheHeadsOfTheSuccessor() {
        RequestId open = world.assigned();
        RequestId archived = world.archived(Ground.PROVIDED);
        RequestId plain = world.archived(Ground.PROVIDED);
        restricted(open);
        restricted(archived);
        merged();
        for (RequestId id : List.of(open, archived)) {
            assertThat(world.requests.sees(id, head)).isTrue();
            assertThat(world.requests.sees(id, clerk)).isFalse();
            assertThat(world.ledger(id)).endsWith("RestrictionPassedOn");
        }
        assertThat(world.ledger(plain)).doesNotContain("RestrictionPassedOn");
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
        restricting.restrict(open, "涉及原机关人员", List.of(clerk.id(), reviewer.id(), handler.id()), head);
        assertThat(world.requests.sees(open, clerk)).isTrue();
    }

    @Test
    void anOrganWithoutAHeadTakesNoRestrictedCaseOver() {
        restricted(world.assigned());
        world.jdbc
                .sql("update officer set enabled = false where id = :id")
                .param("id", head.id())
                .update();
        proposing.merge(world.agency, into, taking, BASIS, administrator);
        assertThat(refusal(() -> deciding.agree(changes.of(superior).get(0).id(), second)))
                .isEqualTo("requests.restriction.noHead");
        assertThat(agencies.isClosed(world.agency)).isFalse();
    }

    @Test
    void theLastHeadWhoSeesARestrictedCaseLeavesItToTheOthersWhereverItIs() {
        RequestId kept = world.assigned();
        merged();
        Officer other = world.officer(into, null, "新戊", Role.HEAD);
        restricting.restrict(kept, "涉密", List.of(clerk.id(), reviewer.id(), handler.id()), head);
        assertThat(world.requests.sees(kept, other.in(world.agency))).isFalse();
        Officer administrator = administratorThere();
        staffing.changeOfficer(
                head.id(),
                agencies.version(head.id()),
                new ChangedOfficer(head.name(), null, head.roles(), false, null),
                administrator);
        assertThat(world.requests.sees(kept, other.in(world.agency))).isTrue();
        assertThat(world.ledger(kept)).endsWith("RestrictionPassedOn");
        onlyInItsOwnLedger(kept, world.agency);
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    @Test
    void aHeadWhoBecomesAClerkLeavesItToTheOthersToo() {
        Officer other = world.anotherHead();
        Officer security = world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
        RequestId id = world.assigned();
        RequestId both = world.assigned();
        restricted(id);
        restricting.restrict(
                both, "涉密", List.of(world.clerk.id(), world.reviewer.id(), world.handler.id(), other.id()), world.head);
        assertThat(world.requests.sees(id, other)).isFalse();
        staffing.changeOfficer(
                world.head.id(),
                agencies.version(world.head.id()),
                new ChangedOfficer("丁", null, Set.of(Role.CLERK), true, null),
                world.administrator);
        rights.open(world.agency).forEach(change -> decidingRights.agree(change.id(), security));
        assertThat(world.requests.sees(id, other)).isTrue();
        assertThat(world.ledger(id)).endsWith("RestrictionPassedOn");
        assertThat(world.ledger(both)).doesNotContain("RestrictionPassedOn");
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    @Test
    void theDoctorTellsOfARestrictedCaseNoHeadInServiceSees() {
        RequestId id = world.assigned();
        restricted(id);
        world.jdbc
                .sql("delete from officer_role where officer_id = :id")
                .param("id", world.head.id())
                .update();
        assertThat(DoctorsWord.on(world, beans)).anyMatch(one -> one.contains("没有在岗的负责人知悉"));
        world.jdbc
                .sql("insert into officer_role (officer_id, role) values (:id, 'HEAD')")
                .param("id", world.head.id())
                .update();
    }

    private long department(String name) {
        world.jdbc
                .sql("insert into department (agency_id, name) values (:agency, :name)")
                .param("agency", into)
                .param("name", name)
                .update();
        return agencies.departments(into).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** One case of the record for everything a department may have to do, given to the keeper's department. */
    private Map<String, RequestId> ofTheDepartment() {
        RequestId lead = world.accepted();
        RequestId helped = world.accepted();
        RequestId asked = world.accepted();
        RequestId conferred = world.assigned();
        world.departmentsConfer(conferred);
        merged();
        world.assigning.assign(lead, world.version(lead), taking, null, clerk);
        long third = department("第三科");
        world.officer(into, third, "新庚", Role.HANDLER);
        world.assigning.assign(helped, world.version(helped), third, null, clerk);
        world.givingParts.give(helped, new AskedPart(taking, "请检索补偿协议", 5), clerk);
        world.askingAssistance.ask(
                asked, new AssistanceQuestion("请查补偿协议", Set.of(taking), List.of(), List.of(), 5), clerk);
        return Map.of("lead", lead, "helped", helped, "asked", asked, "conferred", conferred);
    }

    @Test
    void aDepartmentOfTheKeeperIsClosedAndTheLedgersOfTheRecordSaySo() {
        Map<String, RequestId> cases = ofTheDepartment();
        Officer administrator = administratorThere();
        Officer second = secondThere();
        proposing.closeDepartment(taking, department("后来科"), administrator);
        deciding.agree(changes.of(into).get(0).id(), second);
        cases.forEach((name, id) -> {
            assertThat(world.ledger(id)).as(name).endsWith("DepartmentTakenOver");
            onlyInItsOwnLedger(id, world.agency);
        });
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
        Officer moved = agencies.officer(handler.id()).orElseThrow().in(world.agency);
        RequestId lead = cases.get("lead");
        world.proposing.propose(lead, world.version(lead), world.search(), Ground.PROVIDED, "建议公开", false, moved);
    }

    @Test
    void theKeeperIsMergedItselfAndWhatItKeptGoesOnToItsSuccessor() {
        Map<String, RequestId> cases = ofTheDepartment();
        RequestId lead = cases.get("lead");
        claiming.claim(lead, handler);
        RequestId restrictedOne = cases.get("asked");
        restricting.restrict(restrictedOne, "涉密", List.of(clerk.id(), reviewer.id(), handler.id()), head);
        long last = agency("最后机关", superior);
        world.jdbc
                .sql("insert into department (agency_id, name) values (:agency, '末科')")
                .param("agency", last)
                .update();
        long lastDepartment = agencies.departments(last).get(0).id();
        Officer lastHead = world.officer(last, null, "末丁", Role.HEAD);
        Officer lastHandler = world.officer(last, lastDepartment, "末乙", Role.HANDLER);
        Officer lastClerk = world.officer(last, null, "末甲", Role.CLERK);
        world.officer(last, null, "末丙", Role.LEGAL_REVIEWER);
        proposing.merge(into, last, lastDepartment, BASIS, administrator);
        deciding.agree(changes.of(superior).get(0).id(), second);
        cases.forEach((name, id) -> {
            assertThat(world.ledger(id)).as(name).contains("DepartmentTakenOver");
            assertThat(world.ledger(id).stream().filter("AgencyContinued"::equals))
                    .as(name)
                    .hasSize(2);
            onlyInItsOwnLedger(id, world.agency);
        });
        assertThat(holders.of(lead)).isEmpty();
        assertThat(world.requests.sees(restrictedOne, lastHead.in(world.agency)))
                .isTrue();
        assertThat(world.requests.sees(restrictedOne, lastClerk.in(world.agency)))
                .isFalse();
        claiming.claim(lead, lastHandler.in(world.agency));
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    @Test
    void aChangeOfTheKeepersStaffIsSeenInTheRecordItKeeps() {
        merged();
        int before = revision(world.agency);
        staffing.addDepartment("后来科", administratorThere());
        assertThat(revision(world.agency)).isGreaterThan(before);
    }

    private int revision(long agency) {
        return world.jdbc
                .sql(
                        "select coalesce(max(revision), 0) from agency_revision where agency_id = :agency and matter = 'settings'")
                .param("agency", agency)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoLeavesHandsOverWhatHeHasInEveryRecordAndEachListShowsItsOwn() {
        RequestId there = world.assigned();
        RequestId closed = world.delivered(Ground.PROVIDED);
        merged();
        Officer atHome = clerk.in(into);
        Registration registration = world.registration(world.today());
        world.registering.register(registration, atHome);
        RequestId here = registration.id();
        claiming.claim(there, handler);
        claiming.claim(closed, clerk);
        supervising.issue(there, handler.id(), "今天报进度", world.today(), head);
        world.examining.accept(here, version(here), null, atHome);
        world.assigning.assign(here, version(here), taking, null, atHome);
        claiming.claim(here, handler.in(into));
        assertThat(closedOnes(clerk)).isEqualTo(1);
        assertThat(closedOnes(atHome)).isZero();
        Officer next = world.officer(into, taking, "新己", Role.HANDLER);
        assertThat(handingOver.giveAll(handler.id(), next.id(), "调离", head.in(into)))
                .isEqualTo(new HandingOver.Given(2, 0));
        assertThat(holders.unfinished(handler.id())).isEmpty();
        assertThat(supervisions.waitingFor(next)).isEmpty();
        assertThat(supervisions.waitingFor(next.in(world.agency)))
                .extracting(Supervision::request)
                .containsExactly(there);
        onlyInItsOwnLedger(there, world.agency);
        onlyInItsOwnLedger(here, into);
    }

    private int version(RequestId id) {
        return world.jdbc
                .sql("select version from disclosure_request where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** What the number says, and what the list has. */
    private int closedOnes(Officer by) {
        int counted = worklist.counts(by).queues().get(Queue.CLOSED);
        assertThat(worklist.page(Queue.CLOSED, "", by, 1).rows()).hasSize(counted);
        return counted;
    }
}
