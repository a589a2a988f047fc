package disclosuredesk.agencies;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Refused;
import disclosuredesk.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** Who may enter departments and officers, and that an agency always keeps someone who can. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class StaffingTests {

    private static final String LONG_ENOUGH = "correct horse battery";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private ChangingOwnPassword ownPassword;

    @Autowired
    private OwnPasswords own;

    @Autowired
    private RenewingPasswords renewing;

    @Autowired
    private SecurityTrail trail;

    @Autowired
    private Staffing staffing;

    @Autowired
    private UsingActivations using;

    @Autowired
    private Agencies agencies;

    @Autowired
    private KeptPasswords keptPasswords;

    @Autowired
    private RightsChanges changes;

    @Autowired
    private DecidingRights deciding;

    private World world;
    private Officer administrator;
    private Officer security;

    @BeforeEach
    void organ() {
        world = new World(beans);
        administrator = world.administrator;
        security = world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
    }

    private static NewOfficer officer(String login) {
        return new NewOfficer(login, "新人", null, Set.of(Role.CLERK));
    }

    private static String someLogin() {
        return "o" + UUID.randomUUID().toString().substring(0, 8);
    }

    private void change(Officer officer, boolean enabled, Role... roles) {
        change(officer, officer.name(), enabled, roles);
    }

    private void change(Officer officer, String name, boolean enabled, Role... roles) {
        staffing.changeOfficer(
                officer.id(),
                agencies.version(officer.id()),
                new ChangedOfficer(name, officer.departmentId(), Set.of(roles), enabled),
                administrator);
        agreed();
    }

    /** The second person agrees to what waits. */
    private void agreed() {
        changes.open(world.agency).forEach(change -> deciding.agree(change.id(), security));
    }

    @Test
    void onlyAnAdministratorMayAddDepartmentsAndOfficers() {
        for (Officer other : List.of(world.clerk, world.handler, world.reviewer, world.head)) {
            assertThatThrownBy(() -> staffing.addDepartment("档案科", other)).hasMessage("agencies.administratorOnly");
            assertThatThrownBy(() -> staffing.addOfficer(officer(someLogin()), other))
                    .hasMessage("agencies.administratorOnly");
        }
        staffing.addDepartment(" 档案科 ", administrator);
        assertThat(agencies.departments(world.agency))
                .extracting(Department::name)
                .contains("档案科");
    }

    @Test
    void anOfficerOfAnotherAgencyDoesNotExistForTheAdministrator() {
        Officer stranger = world.clerkOfAnotherAgency;
        assertThatThrownBy(() -> change(stranger, true, Role.CLERK))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_FOUND));
        assertThat(agencies.officer(stranger.id()).orElseThrow().name()).isEqualTo("己");
    }

    @Test
    void refusesADepartmentOfAnotherAgency() {
        long elsewhere = agencies.insertDepartment(world.clerkOfAnotherAgency.agencyId(), "外单位科室");
        var handler = new NewOfficer(someLogin(), "新人", elsewhere, Set.of(Role.HANDLER));
        assertThatThrownBy(() -> staffing.addOfficer(handler, administrator)).hasMessage("agencies.department.unknown");
    }

    @Test
    void refusesNamesThatDoNotFit() {
        assertThatThrownBy(() -> staffing.addDepartment("科".repeat(201), administrator))
                .hasMessage("agencies.department.nameTooLong");
        assertThatThrownBy(() -> staffing.addOfficer(
                        new NewOfficer(someLogin(), "名".repeat(101), null, Set.of(Role.CLERK)), administrator))
                .hasMessage("agencies.officer.nameTooLong");
        staffing.addDepartment("科".repeat(200), administrator);
    }

    @Test
    void refusesPasswordsThatAreShortKnownOrTheLogin() {
        String login = "z" + someLogin();
        staffing.addOfficer(officer(login), administrator);
        String code = requireNonNull(
                        deciding.agree(changes.open(world.agency).get(0).id(), security))
                .code();
        assertThatThrownBy(() -> using.activate(code, "elevenchars")).hasMessage("agencies.password.tooShort");
        assertThatThrownBy(() -> using.activate(code, "字".repeat(201))).hasMessage("agencies.password.tooLong");
        for (String known : List.of(
                "xx-" + login.toUpperCase(Locale.ROOT) + "-2026", "Password2026!", "aaaaaaaaaaaaaaa", "1qaz2wsx3edc")) {
            assertThatThrownBy(() -> using.activate(code, known)).as(known).hasMessage("agencies.password.wellKnown");
        }
        using.activate(code, LONG_ENOUGH);
    }

    @Test
    void theLastAdministratorInServiceStays() {
        assertThatThrownBy(() -> change(administrator, false, Role.ADMINISTRATOR))
                .hasMessage("agencies.officer.lastAdministrator");
        assertThatThrownBy(() -> change(administrator, true, Role.HEAD))
                .hasMessage("agencies.officer.lastAdministrator");
        assertThatThrownBy(() -> staffing.changeOfficer(
                        security.id(),
                        0,
                        new ChangedOfficer("安", null, Set.of(Role.SECURITY_ADMINISTRATOR), false),
                        administrator))
                .hasMessage("agencies.officer.lastSecurityAdministrator");
        Officer second = world.officer(world.agency, null, "辛", Role.ADMINISTRATOR);
        change(second, false, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> change(administrator, false, Role.ADMINISTRATOR))
                .as("a disabled colleague does not count")
                .hasMessage("agencies.officer.lastAdministrator");
    }

    @Test
    void theLastAuditorAndTheLastHeadInServiceStay() {
        Officer auditor = world.officer(world.agency, null, "审", Role.AUDITOR);
        assertThatThrownBy(() -> change(auditor, false, Role.AUDITOR)).hasMessage("agencies.officer.lastAuditor");
        assertThatThrownBy(() -> change(world.head, false, Role.HEAD)).hasMessage("agencies.officer.lastHead");
        assertThatThrownBy(() -> change(world.head, true, Role.CLERK)).hasMessage("agencies.officer.lastHead");
        Officer second = world.officer(world.agency, null, "首", Role.HEAD);
        change(world.head, false, Role.HEAD);
        assertThatThrownBy(() -> change(second, false, Role.HEAD)).hasMessage("agencies.officer.lastHead");
    }

    @Test
    void whoHasBecomeTheLastOneMeanwhileStaysToo() {
        Officer second = world.officer(world.agency, null, "首", Role.HEAD);
        staffing.changeOfficer(second.id(), 0, new ChangedOfficer("首", null, Set.of(Role.CLERK), true), administrator);
        staffing.changeOfficer(
                world.head.id(),
                0,
                new ChangedOfficer(world.head.name(), world.head.departmentId(), Set.of(Role.HEAD), false),
                administrator);
        assertThatThrownBy(this::agreed).hasMessage("agencies.officer.lastHead");
        assertThat(agencies.officer(second.id()).orElseThrow().is(Role.HEAD)).isTrue();
    }

    @Test
    void aNewNameStandsInTheLedgerBesideTheOldOne() {
        change(world.clerk, "甲改名", true, Role.CLERK);
        assertThat(trail.of(world.agency))
                .extracting(SecurityEntry::event, SecurityEntry::details)
                .anySatisfy(entry -> assertThat(entry.toList().toString())
                        .contains("OfficerRenamed")
                        .contains(world.clerk.name())
                        .contains("甲改名"));
    }

    @Test
    void aCodeIsWorthNothingAfterTheAccountWasDisabled() {
        staffing.resetPassword(world.clerk.id(), administrator);
        String code = requireNonNull(
                        deciding.agree(changes.open(world.agency).get(0).id(), security))
                .code();
        change(world.clerk, false, Role.CLERK);
        change(world.clerk, true, Role.CLERK);
        assertThat(agencies.officer(world.clerk.id()).orElseThrow().enabled()).isTrue();
        assertThatThrownBy(() -> using.activate(code, LONG_ENOUGH)).hasMessage("agencies.activation.wrongCode");
    }

    @Test
    void aLoginThatDiffersOnlyInCaseIsTaken() {
        String login = someLogin();
        staffing.addOfficer(officer(login), administrator);
        assertThatThrownBy(() -> staffing.addOfficer(officer(login.toUpperCase(Locale.ROOT)), administrator))
                .as("proposed")
                .hasMessage("agencies.officer.loginTaken");
        agreed();
        assertThatThrownBy(() -> staffing.addOfficer(officer(login.toUpperCase(Locale.ROOT)), administrator))
                .hasMessage("agencies.officer.loginTaken");
        String another = someLogin();
        assertThatThrownBy(() -> staffing.addOfficers(
                        List.of(officer(another), officer(another.toUpperCase(Locale.ROOT))), administrator))
                .as("imported together")
                .hasMessage("agencies.officer.loginTwice");
    }

    @Test
    void aPublishedPasswordIsTakenWithAnEntryOfTheSecurityLedger() {
        world.jdbc
                .sql("update officer set password_hash = :hash where id = :id")
                .param("hash", PasswordHashes.cheap().encode(PublishedPasswords.ALL.get(0)))
                .param("id", world.clerk.id())
                .update();
        assertThat(renewing.renew()).containsKey(world.clerk.login());
        assertThat(trail.of(world.agency))
                .filteredOn(entry -> entry.event().equals("PasswordRenewed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).contains(world.clerk.login()));
    }

    @Test
    void twoAdministratorsCannotDisableEachOtherAtTheSameTime() throws Exception {
        for (int round = 0; round < 10; round++) {
            organ();
            Officer second = world.officer(world.agency, null, "辛", Role.ADMINISTRATOR);
            var start = new CountDownLatch(1);
            ExecutorService both = Executors.newFixedThreadPool(2);
            List<Future<?>> acts = List.of(
                    both.submit(() -> disableWhen(start, second, administrator)),
                    both.submit(() -> disableWhen(start, administrator, second)));
            start.countDown();
            for (Future<?> act : acts) {
                act.get();
            }
            both.shutdown();
            assertThat(agencies.officers(world.agency).stream()
                            .filter(Officer::enabled)
                            .filter(one -> one.is(Role.ADMINISTRATOR)))
                    .as("administrators left in round " + round)
                    .hasSize(1);
        }
    }

    private Object disableWhen(CountDownLatch start, Officer whom, Officer by) throws InterruptedException {
        start.await();
        try {
            staffing.changeOfficer(
                    whom.id(), 0, new ChangedOfficer(whom.name(), null, Set.of(Role.ADMINISTRATOR), false), by);
            return "done";
        } catch (Refused lost) {
            return lost.messageKey();
        }
    }

    @Test
    void aPasswordIsTakenByTwoAndGivenByNobody() {
        staffing.resetPassword(world.clerk.id(), administrator);
        Activation given =
                requireNonNull(deciding.agree(changes.open(world.agency).get(0).id(), security));
        assertThatThrownBy(() -> ownPassword.change(World.PASSWORD, LONG_ENOUGH, null, "", null, world.clerk))
                .as("the old one is worth nothing")
                .hasMessage("agencies.password.wrong");
        using.activate(given.code(), LONG_ENOUGH);
        ownPassword.change(LONG_ENOUGH, LONG_ENOUGH + "!", null, "", null, world.clerk);
    }

    @Test
    void aChangeOfTheOwnPasswordThatIsUnderWayDoesNotOutliveAReset() {
        String verified = keptPasswords.of(world.clerk.id());
        staffing.resetPassword(world.clerk.id(), administrator);
        agreed();
        assertThatThrownBy(() -> own.set(verified, "{noop}his own", null, world.clerk))
                .hasMessage("agencies.password.wrong");
        assertThat(keptPasswords.isWithoutPassword(world.clerk.id())).isTrue();
        String administrators = keptPasswords.of(security.id());
        agencies.disable(security.id());
        assertThatThrownBy(() -> own.set(administrators, "{noop}his own", null, security))
                .hasMessage("agencies.password.wrong");
    }

    @Test
    void whoProposesToResetAPasswordIsAnAdministratorOfTheAgencyAndNotTheOfficerHimself() {
        assertThatThrownBy(() -> staffing.resetPassword(world.clerk.id(), world.head))
                .hasMessage("agencies.administratorOnly");
        assertThatThrownBy(() -> staffing.resetPassword(world.clerkOfAnotherAgency.id(), administrator))
                .hasMessage("agencies.officer.unknown");
        assertThatThrownBy(() -> staffing.resetPassword(administrator.id(), administrator))
                .hasMessage("agencies.rights.ownRights");
    }

    @Test
    void aNewPasswordIsAnother() {
        ownPassword.change(World.PASSWORD, LONG_ENOUGH, null, "", null, world.clerk);
        assertThatThrownBy(() -> ownPassword.change(LONG_ENOUGH, LONG_ENOUGH, null, "", null, world.clerk))
                .hasMessage("agencies.password.same");
    }

    @Test
    void aStaleFormDoesNotUndoAColleaguesChange() {
        int seen = agencies.version(world.clerk.id());
        change(world.clerk, "甲一", true, Role.CLERK);
        assertThatThrownBy(() -> staffing.changeOfficer(
                        world.clerk.id(),
                        seen,
                        new ChangedOfficer("甲二", null, Set.of(Role.CLERK), true),
                        administrator))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT));
        assertThat(agencies.officer(world.clerk.id()).orElseThrow().name()).isEqualTo("甲一");
    }

    @Test
    void twoOfficersNeverGetTheSameLogin() throws Exception {
        String login = someLogin();
        var start = new CountDownLatch(1);
        ExecutorService many = Executors.newFixedThreadPool(4);
        List<Future<String>> adds = IntStream.range(0, 4)
                .mapToObj(i -> many.submit(() -> {
                    start.await();
                    try {
                        staffing.addOfficer(officer(login), administrator);
                        return "added";
                    } catch (Refused refused) {
                        return refused.messageKey();
                    }
                }))
                .toList();
        start.countDown();
        List<String> answers = new ArrayList<>();
        for (Future<String> add : adds) {
            answers.add(add.get());
        }
        many.shutdown();
        assertThat(answers)
                .containsOnlyOnce("added")
                .contains("agencies.officer.loginTaken")
                .hasSize(4);
    }

    @Test
    void changesTheOwnPasswordOnlyWithTheCurrentOne() {
        assertThatThrownBy(() -> ownPassword.change("wrong", LONG_ENOUGH, null, "", null, world.clerk))
                .hasMessage("agencies.password.wrong");
        assertThatThrownBy(() -> ownPassword.change(World.PASSWORD, "short", null, "", null, world.clerk))
                .hasMessage("agencies.password.tooShort");
        ownPassword.change(World.PASSWORD, LONG_ENOUGH, null, "", null, world.clerk);
        ownPassword.change(LONG_ENOUGH, LONG_ENOUGH + "!", null, "", null, world.clerk);
    }
}
