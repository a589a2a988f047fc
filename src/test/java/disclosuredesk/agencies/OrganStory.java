package disclosuredesk.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.agencies.OrganChange.First;
import disclosuredesk.decision.Ground;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.DoctorsWord;
import disclosuredesk.testing.WorldStory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** Organs are founded beneath others and change their names, departments change theirs, are closed and merged; each time two persons. */
abstract class OrganStory extends WorldStory {

    private static final String BASIS = "示编〔2026〕3号";

    @Autowired
    private ProposingOrgans proposing;

    @Autowired
    private DecidingOrgans deciding;

    @Autowired
    private UsingActivations using;

    @Autowired
    private OrganViews views;

    @Autowired
    private OrganChanges changes;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Agencies agencies;

    @Autowired
    private KeptPasswords keptPasswords;

    @Autowired
    private SecurityTrail trail;

    @Autowired
    private LinkingIdentities linking;

    @Autowired
    private DecidingRights rights;

    @Autowired
    private RightsChanges openChanges;

    private Officer security;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void secondPerson() {
        security = world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
    }

    private List<First> three(String beginning) {
        return List.of(
                new First(Role.ADMINISTRATOR, beginning + "a" + mark, "子"),
                new First(Role.SECURITY_ADMINISTRATOR, beginning + "s" + mark, "丑"),
                new First(Role.AUDITOR, beginning + "u" + mark, "寅"));
    }

    private long latest() {
        return changes.of(world.agency).get(0).id();
    }

    private Organ founded(String name) {
        proposing.found(code("x"), name, null, BASIS, three("x"), world.administrator);
        deciding.agree(latest(), security);
        return views.tree(security).stream()
                .map(OrganViews.Row::organ)
                .filter(organ -> organ.code().equals(code("x")))
                .findFirst()
                .orElseThrow();
    }

    /** One for each letter: an id and nothing else, as the codes of the other organs in tests. */
    private String code(String letter) {
        return UUID.nameUUIDFromBytes((letter + mark).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private List<String> events(long agency) {
        return trail.of(agency).stream().map(SecurityEntry::event).toList();
    }

    private String name() {
        return agencies.agency(world.agency).name();
    }

    @Test
    void anOrganComesToBeWhenTheSecondPersonAgreesAndItsThreeSetTheirPasswords() {
        proposing.found(code("n"), "新机关" + mark, null, BASIS, three("n"), world.administrator);
        assertThat(agencies.agency(code("n"))).isEmpty();
        List<Activation> handed = deciding.agree(latest(), security).activations();
        Agency founded = agencies.agency(code("n")).orElseThrow();
        assertThat(founded.name()).isEqualTo("新机关" + mark);
        assertThat(handed).extracting(Activation::login).containsExactly("na" + mark, "ns" + mark, "nu" + mark);
        handed.forEach(one -> using.activate(one.code(), "correct horse battery"));
        assertThat(agencies.officers(founded.id()))
                .extracting(Officer::roles)
                .containsExactly(Set.of(Role.ADMINISTRATOR), Set.of(Role.SECURITY_ADMINISTRATOR), Set.of(Role.AUDITOR));
        assertThat(events(world.agency)).containsExactly("OrganProposed", "OrganAgreed");
        assertThat(events(founded.id())).startsWith("AgencyFounded", "OfficerAdded", "ActivationIssued");
        assertThat(views.one(founded.id(), security).superior()).isEqualTo(name());
    }

    @Test
    void whoLostTheCodesGetsOthersAsLongAsTheyWereNotUsed() {
        proposing.found(code("n"), "新机关" + mark, null, BASIS, three("n"), world.administrator);
        List<Activation> handed = deciding.agree(latest(), security).activations();
        using.activate(handed.get(0).code(), "correct horse battery");
        List<Activation> anew = deciding.handAnew(latest(), security).activations();
        assertThat(anew).extracting(Activation::login).containsExactly("ns" + mark, "nu" + mark);
        assertThat(refusal(() -> using.activate(handed.get(1).code(), "correct horse battery")))
                .isEqualTo("agencies.activation.wrongCode");
        anew.forEach(one -> using.activate(one.code(), "correct horse battery"));
        refused(Refused.Kind.CONFLICT, "agencies.organ.allActive", () -> deciding.handAnew(latest(), security));
    }

    @Test
    void onceSomebodyHadAPasswordOrAnIdentityOnlyHisOwnOrganGivesHimAnother() {
        proposing.found(code("n"), "新机关" + mark, null, BASIS, three("n"), world.administrator);
        List<Activation> handed = deciding.agree(latest(), security).activations();
        handed.subList(0, 2).forEach(one -> using.activate(one.code(), "correct horse battery"));
        linking.link(new RightsChange.Identity("https://issuer.example", mark, null), null, officer("nu"));
        refused(Refused.Kind.CONFLICT, "agencies.organ.allActive", () -> deciding.handAnew(latest(), security));

        using.activate(handed.get(2).code(), "correct horse battery");
        staffing.resetPassword(officer("nu").id(), officer("na"));
        rights.agree(openChanges.open(officer("na").agencyId()).get(0).id(), officer("ns"));
        assertThat(keptPasswords.isWithoutPassword(officer("nu").id())).isTrue();
        refused(Refused.Kind.CONFLICT, "agencies.organ.allActive", () -> deciding.handAnew(latest(), security));
    }

    private Officer officer(String beginning) {
        return agencies.officer(beginning + mark).orElseThrow();
    }

    @Test
    void noDatabaseTakesASecondLoginThatDiffersOnlyInItsCase() {
        String second = "insert into officer (agency_id, login, name, password_hash, enabled, version) "
                + "values (:agency, :login, '冒', '', false, 0)";
        assertThatThrownBy(() -> world.jdbc
                        .sql(second)
                        .param("agency", world.agency)
                        .param("login", world.clerk.login().toUpperCase(Locale.ROOT))
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void whatIsTakenIsRefusedAndNothingIsChanged() {
        proposing.found(code("n"), "新机关" + mark, null, BASIS, three("n"), world.administrator);
        assertThat(refusal(() -> proposing.found(code("n"), "别的机关", null, BASIS, three("m"), world.administrator)))
                .isEqualTo("agencies.organ.codeTaken");
        assertThat(refusal(
                        () -> proposing.found(code("m"), "新机关" + mark, null, BASIS, three("m"), world.administrator)))
                .isEqualTo("agencies.organ.nameTaken");
        assertThat(refusal(() -> proposing.found(code("m"), "别的机关", null, BASIS, three("n"), world.administrator)))
                .isEqualTo("agencies.officer.loginTaken");
        assertThat(refusal(() -> proposing.found(code("m"), "别的机关", null, BASIS, three("N"), world.administrator)))
                .as("in whatever case")
                .isEqualTo("agencies.officer.loginTaken");
        assertThat(refusal(() -> proposing.found(code("m"), "别的机关", null, " ", three("m"), world.administrator)))
                .isEqualTo("agencies.organ.basisMissing");
        assertThat(refusal(() -> proposing.found(code("m"), "别的机关", null, BASIS, three("m"), security)))
                .isEqualTo("agencies.administratorOnly");
        assertThat(changes.of(world.agency)).hasSize(1);
    }

    @Test
    void onePersonAloneChangesNothing() {
        proposing.found(code("n"), "新机关" + mark, null, BASIS, three("n"), world.administrator);
        for (Officer other : List.of(world.administrator, world.head, world.clerk)) {
            assertThat(refusal(() -> deciding.agree(latest(), other))).isEqualTo("agencies.organ.notSecondPerson");
        }
        Officer elsewhere =
                world.officer(world.clerkOfAnotherAgency.agencyId(), null, "别", Role.SECURITY_ADMINISTRATOR);
        assertThat(refusal(() -> deciding.agree(latest(), elsewhere))).isEqualTo("agencies.organ.changeUnknown");
        assertThat(refusal(() -> deciding.refuse(latest(), " ", security))).isEqualTo("agencies.rights.reasonMissing");
        deciding.refuse(latest(), "没有批准文件", security);
        assertThat(refusal(() -> deciding.agree(latest(), security))).isEqualTo("agencies.organ.decided");
        assertThat(agencies.agency(code("n"))).isEmpty();
        assertThat(events(world.agency)).containsExactly("OrganProposed", "OrganRefused");
    }

    @Test
    void aProposalIsForgottenAfterThirtyDays() {
        proposing.found(code("n"), "新机关" + mark, null, BASIS, three("n"), world.administrator);
        world.today(world.today().plusDays(31));
        assertThat(refusal(() -> deciding.agree(latest(), security))).isEqualTo("agencies.rights.expired");
    }

    @Test
    void aNameCountsFromItsDayOnAndTheOldOneIsHistory() {
        LocalDate since = world.today().plusDays(10);
        String before = name();
        proposing.rename(world.agency, "更名机关" + mark, since, BASIS, world.administrator);
        deciding.agree(latest(), security);
        assertThat(name()).isEqualTo(before);
        world.today(since.minusDays(1));
        assertThat(name()).isEqualTo(before);
        world.today(since);
        assertThat(name()).isEqualTo("更名机关" + mark);
        assertThat(views.one(world.agency, security).names())
                .containsExactly(new Renaming(since, before, "更名机关" + mark, BASIS));
        assertThat(events(world.agency)).containsExactly("OrganProposed", "OrganAgreed", "AgencyRenamed");
        assertThat(refusal(() -> proposing.rename(world.agency, "再更名", since, BASIS, world.administrator)))
                .isEqualTo("agencies.organ.notAfter");
    }

    @Test
    void aLetterOfBeforeKeepsTheOldNameAndOneOfAfterHasTheNew() {
        String before = name();
        RequestId old = world.approved(Ground.PROVIDED);
        proposing.rename(world.agency, "更名机关" + mark, world.today(), BASIS, world.administrator);
        deciding.agree(latest(), security);
        RequestId fresh = world.approved(Ground.PROVIDED);
        assertThat(letter(old)).contains(before).doesNotContain("更名机关" + mark);
        assertThat(letter(fresh)).contains("更名机关" + mark);
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    private String letter(RequestId id) {
        return world.jdbc
                .sql("select content from letter where request_id = :id order by id desc limit 1")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Test
    void aSuperiorRenamesWhatIsBeneathItAndNobodyElse() {
        Organ beneath = founded("下级机关" + mark);
        proposing.rename(beneath.id(), "下级新名" + mark, world.today(), BASIS, world.administrator);
        deciding.agree(latest(), security);
        assertThat(agencies.agency(beneath.id()).name()).isEqualTo("下级新名" + mark);
        assertThat(events(beneath.id())).endsWith("AgencyRenamed");
        Officer administratorBeneath = agencies.officer("xa" + mark).orElseThrow();
        assertThat(refusal(() -> proposing.rename(world.agency, "别名", world.today(), BASIS, administratorBeneath)))
                .isEqualTo("agencies.organ.notYours");
    }

    @Test
    void aDepartmentIsFoundUnderTheNameItHadAndNoOtherTakesThatName() {
        RequestId id = world.assigned();
        staffing.renameDepartment(world.department, "空间规划科", world.administrator);
        assertThat(agencies.departmentOnceNamed(world.agency, "规划科").map(Department::name))
                .contains("空间规划科");
        assertThat(refusal(() -> staffing.addDepartment("规划科", world.administrator)))
                .isEqualTo("agencies.department.exists");
        assertThat(refusal(() -> staffing.renameDepartment(world.otherDepartment, "空间规划科", world.administrator)))
                .isEqualTo("agencies.department.exists");
        staffing.renameDepartment(world.department, "规划科", world.administrator);
        assertThat(events(world.agency)).containsExactly("DepartmentRenamed", "DepartmentRenamed");
        assertThat(world.steps(id)).containsExactly("searchRecords");
    }

    @Test
    void aDepartmentWithOpenWorkIsNotClosedWithoutOneThatTakesItOver() {
        world.assigned();
        Refused refused = refused(() -> proposing.closeDepartment(world.department, null, world.administrator));
        assertThat(refused.messageKey()).isEqualTo("agencies.department.takingMissing");
        assertThat(refused.field()).isEqualTo("taking");
        assertThat(refusal(() -> proposing.closeDepartment(world.department, world.department, world.administrator)))
                .isEqualTo("agencies.department.takingUnknown");
        Department elsewhere = new Department(0, 0, "", null);
        assertThat(refusal(() -> proposing.closeDepartment(world.department, elsewhere.id(), world.administrator)))
                .isEqualTo("agencies.department.takingUnknown");
        assertThat(refusal(() -> proposing.closeDepartment(elsewhere.id(), null, world.administrator)))
                .isEqualTo("agencies.department.gone");
    }

    @Test
    void whatADepartmentHadToDoIsTheOthersAndNoDayChanges() {
        RequestId searched = world.assigned();
        RequestId helped = world.accepted();
        world.assigning.assign(helped, world.version(helped), world.otherDepartment, null, world.clerk);
        long part = world.partGiven(helped, world.department);
        RequestId asked = world.accepted();
        long help = world.helpAsked(asked, world.department);
        RequestId archived = world.archived(Ground.PROVIDED);
        Object due = deadline(searched);
        proposing.closeDepartment(world.department, world.otherDepartment, world.administrator);
        assertThat(world.ledger(searched)).doesNotContain("DepartmentTakenOver");
        deciding.agree(latest(), security);
        assertThat(deadline(searched)).isEqualTo(due);
        for (RequestId id : List.of(searched, helped, asked)) {
            assertThat(world.ledger(id)).containsOnlyOnce("DepartmentTakenOver");
        }
        assertThat(world.ledger(archived)).doesNotContain("DepartmentTakenOver");
        Officer handler = agencies.officer(world.handler.id()).orElseThrow();
        assertThat(handler.departmentId()).isEqualTo(world.otherDepartment);
        world.proposing.propose(
                searched,
                world.version(searched),
                world.search(),
                Ground.PROVIDED,
                "建议公开",
                false,
                world.handlerElsewhere);
        world.answeringAssistance.receive(help, null, world.handlerElsewhere);
        world.answeringParts.claim(part, world.handlerElsewhere);
        assertThat(agencies.departments(world.agency))
                .extracting(Department::name)
                .containsExactly("财务科");
        assertThat(views.departments(world.administrator))
                .extracting(line -> line.department().name() + ":" + line.takenBy())
                .containsExactly("财务科:null", "规划科:财务科");
        assertThat(events(world.agency)).containsExactly("OrganProposed", "OrganAgreed", "DepartmentClosed");
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    @Test
    void anEmptyDepartmentIsSimplyClosed() {
        long empty = world.department("空科室");
        proposing.closeDepartment(empty, null, world.administrator);
        refused(
                Refused.Kind.CONFLICT,
                "agencies.organ.alreadyProposed",
                () -> proposing.closeDepartment(empty, null, world.administrator));
        deciding.agree(latest(), security);
        assertThat(agencies.departments(world.agency))
                .extracting(Department::name)
                .doesNotContain("空科室");
        RequestId id = world.accepted();
        assertThat(refusal(() -> world.assigning.assign(id, world.version(id), empty, null, world.clerk)))
                .isEqualTo("requests.assignment.unknownDepartment");
    }
}
