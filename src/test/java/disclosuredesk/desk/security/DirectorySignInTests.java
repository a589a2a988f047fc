package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import disclosuredesk.agencies.ChangedOfficer;
import disclosuredesk.agencies.DecidingRights;
import disclosuredesk.agencies.LiftingSignInLimits;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OwnFactor;
import disclosuredesk.agencies.RightsChanges;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Sessions;
import disclosuredesk.agencies.SignInAttempts;
import disclosuredesk.agencies.Staffing;
import disclosuredesk.agencies.Totp;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sign-in by the organ's directory: whose identity there is linked comes in, and nobody else; all that is refused is refused alike. */
@SpringBootTest(
        properties = {
            "disclosuredesk.sessions.idle=15m",
            "disclosuredesk.sessions.longest=8h",
            "disclosuredesk.sessions.proved=5m",
            "disclosuredesk.directory.base=ou=people,dc=example,dc=org",
            "disclosuredesk.directory.account=cn=desk,dc=example,dc=org",
            "disclosuredesk.directory.timeout=2s"
        })
@AutoConfigureMockMvc
@ActiveProfiles("test")
class DirectorySignInTests {

    private static final String PASSWORD = "目录里的口令 1";
    private static final InMemoryDirectoryServer DIRECTORY = directory();

    @TempDir
    private static Path folder;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Staffing staffing;

    @Autowired
    private OwnFactor factor;

    @Autowired
    private SecurityTrail trail;

    @Autowired
    private DecidingRights deciding;

    @Autowired
    private RightsChanges rights;

    @Autowired
    private DataSource database;

    @Autowired
    private SignInAttempts attempts;

    @Autowired
    private LiftingSignInLimits lifting;

    @Autowired
    private Sessions sessions;

    private final String name = "p" + UUID.randomUUID().toString().substring(0, 8);

    private World world;
    private MockMvcTester pages;

    private static InMemoryDirectoryServer directory() {
        try {
            var config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("clear", freePort()));
            config.addAdditionalBindCredentials("cn=desk,dc=example,dc=org", "for this test only");
            config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
            var server = new InMemoryDirectoryServer(config);
            server.startListening();
            server.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
            server.add("dn: ou=people,dc=example,dc=org", "objectClass: organizationalUnit", "ou: people");
            return server;
        } catch (LDAPException | LDIFException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The same when it answers again. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @DynamicPropertySource
    static void whereItIs(DynamicPropertyRegistry properties) throws IOException {
        Path password = Files.writeString(folder.resolve("directory-password"), "for this test only\n");
        properties.add("disclosuredesk.directory.url", () -> "ldap://127.0.0.1:" + DIRECTORY.getListenPort());
        properties.add("disclosuredesk.directory.password-file", password::toString);
    }

    @AfterAll
    static void stop() {
        DIRECTORY.shutDown(true);
    }

    @BeforeEach
    void organ() throws Exception {
        world = new World(beans);
        pages = MockMvcTester.create(mvc);
        person(name);
    }

    @AfterEach
    void answersAgain() throws Exception {
        if (DIRECTORY.getListenPort() == -1) {
            DIRECTORY.startListening();
        }
    }

    private static void person(String uid) throws Exception {
        DIRECTORY.add(
                "dn: uid=" + uid + ",ou=people,dc=example,dc=org",
                "objectClass: inetOrgPerson",
                "uid: " + uid,
                "cn: " + uid,
                "sn: " + uid,
                "userPassword: " + PASSWORD);
    }

    private MvcTestResult comes(String login, String password, MockHttpSession session) {
        return pages.post()
                .uri("/sign-in")
                .with(csrf())
                .session(session)
                .param("login", login)
                .param("password", password)
                .param("by", "directory")
                .exchange();
    }

    private MvcTestResult comes(String login, String password) {
        return comes(login, password, new MockHttpSession());
    }

    private void links(Officer officer) {
        assertThat(Browserless.signedIn(mvc, officer)
                        .sends("/identities/directory", "directoryName", name, "directoryPassword", PASSWORD))
                .hasRedirectedUrl("/identities");
    }

    private List<String> events() {
        return trail.of(world.agency).stream().map(SecurityEntry::event).toList();
    }

    @Test
    void whoIsLinkedComesInAndTheRulesOfHisSessionAreThoseOfAnyOther() {
        links(world.clerk);
        var session = new MockHttpSession();
        assertThat(comes(name, PASSWORD, session)).hasRedirectedUrl("/");
        Browserless browser = Browserless.in(mvc, session);
        assertThat(browser.opens("/")).hasStatusOk().bodyText().contains(world.clerk.name());
        assertThat(events()).containsSubsequence("SignedIn", "IdentityLinked", "SignedInByDirectory");
        world.clock.moveTo(LocalDateTime.now(world.clock).plus(Duration.ofMinutes(16)));
        assertThat(browser.opens("/requests")).hasRedirectedUrl("/sign-in?expired");
    }

    @Test
    void everybodyElseIsRefusedInOneSentence() {
        assertThat(comes(name, PASSWORD)).as("nobody's").hasRedirectedUrl("/sign-in?unknown");
        links(world.clerk);
        assertThat(comes(name, "another")).as("wrong").hasRedirectedUrl("/sign-in?unknown");
        assertThat(comes("nobody", PASSWORD)).as("not there").hasRedirectedUrl("/sign-in?unknown");
        assertThat(comes(world.clerk.login(), World.PASSWORD))
                .as("a login of ours is no name of the directory")
                .hasRedirectedUrl("/sign-in?unknown");
        assertThat(pages.get().uri("/sign-in?unknown")).bodyText().contains("没有关联本系统的账号", "用单位目录账号登录");
        staffing.changeOfficer(
                world.clerk.id(), 0, new ChangedOfficer("甲", null, Set.of(Role.CLERK), false), world.administrator);
        assertThat(comes(name, PASSWORD)).as("disabled").hasRedirectedUrl("/sign-in?unknown");
    }

    @Test
    void withoutAPasswordNobodyIsProved() {
        links(world.clerk);
        assertThat(comes(name, "")).hasRedirectedUrl("/sign-in?unknown");
        assertThat(comes("", "")).hasRedirectedUrl("/sign-in?unknown");
    }

    @Test
    void whatIsTypedIsANameAndNoFilter() throws Exception {
        links(world.clerk);
        for (String typed :
                List.of("*", name.substring(0, 3) + "*", name + ")(uid=*", "*)(|(uid=*", name + ",ou=people")) {
            assertThat(comes(typed, PASSWORD)).as(typed).hasRedirectedUrl("/sign-in?unknown");
        }
        assertThat(comes(name, PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void ofSeveralOfOneNameNobodyComesIn() throws Exception {
        links(world.clerk);
        DIRECTORY.add("dn: ou=more,ou=people,dc=example,dc=org", "objectClass: organizationalUnit", "ou: more");
        String twin = "uid=" + name + ",ou=more,ou=people,dc=example,dc=org";
        DIRECTORY.add(
                "dn: " + twin,
                "objectClass: inetOrgPerson",
                "uid: " + name,
                "cn: twin",
                "sn: twin",
                "userPassword: " + PASSWORD);
        try {
            assertThat(comes(name, PASSWORD)).hasRedirectedUrl("/sign-in?unknown");
        } finally {
            DIRECTORY.delete(twin);
            DIRECTORY.delete("ou=more,ou=people,dc=example,dc=org");
        }
    }

    @Test
    void whoTakesOverANameTakesOverNoAccount() throws Exception {
        links(world.clerk);
        DIRECTORY.delete("uid=" + name + ",ou=people,dc=example,dc=org");
        person(name);
        assertThat(comes(name, PASSWORD)).hasRedirectedUrl("/sign-in?unknown");
    }

    @Test
    void guessesAreCountedAndLockNeitherTheOwnersPasswordNorAnothersCount() {
        links(world.clerk);
        for (int i = 0; i < 5; i++) {
            assertThat(comes(name, "guess " + i)).hasRedirectedUrl("/sign-in?unknown");
        }
        assertThat(comes(name, PASSWORD)).hasRedirectedUrl("/sign-in?locked");
        assertThat(Browserless.signedIn(mvc, world.clerk).opens("/")).hasStatusOk();
        assertThat(comes(name, PASSWORD))
                .as("our password clears no count of the directory")
                .hasRedirectedUrl("/sign-in?locked");
        world.clock.moveTo(LocalDateTime.now(world.clock).plus(Duration.ofMinutes(31)));
        assertThat(comes(name, PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void whoHasASecondFactorProvesItToo() {
        links(world.clerk);
        byte[] secret = Totp.newSecret();
        factor.enrol(secret, Totp.code(secret, world.clock.instant()), "", world.clerk);
        var session = new MockHttpSession();
        assertThat(comes(name, PASSWORD, session)).hasRedirectedUrl("/sign-in/code");
        Browserless browser = Browserless.in(mvc, session);
        assertThat(browser.opens("/requests")).hasRedirectedUrl("/sign-in/code");
        world.clock.moveTo(LocalDateTime.now(world.clock).plus(Duration.ofMinutes(1)));
        assertThat(browser.sends("/sign-in/code", "factorCode", Totp.code(secret, world.clock.instant())))
                .hasRedirectedUrl("/");
    }

    @Test
    void onceMoreMeansTheDirectorysPassword() {
        links(world.clerk);
        world.jdbc
                .sql("update officer_session set verified_at = null where officer_id = :id")
                .param("id", world.clerk.id())
                .update();
        var session = new MockHttpSession();
        assertThat(comes(name, PASSWORD, session)).hasRedirectedUrl("/");
        Browserless browser = Browserless.in(mvc, session);
        assertThat(browser.opens("/requests/export").getResponse().getStatus())
                .as("just proved")
                .isNotEqualTo(401);
        world.clock.moveTo(LocalDateTime.now(world.clock).plus(Duration.ofMinutes(6)));
        assertThat(browser.opens("/requests/export")).hasStatus(401).bodyText().contains("单位目录的口令");
        assertThat(browser.sends("/proof", "to", "/requests", "_proof", World.PASSWORD))
                .hasStatus(422);
        DIRECTORY.shutDown(true);
        assertThat(browser.sends("/proof", "to", "/requests", "_proof", PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("暂时没有应答");
        start();
        assertThat(browser.sends("/proof", "to", "/requests", "_proof", PASSWORD))
                .hasStatusOk();
        assertThat(events()).contains("ProvedAgain");
    }

    @Test
    void whenItGivesNoAnswerOurPasswordsStillOpenAndNothingIsCounted() {
        links(world.clerk);
        DIRECTORY.shutDown(true);
        for (int i = 0; i < 7; i++) {
            assertThat(comes(name, PASSWORD)).hasRedirectedUrl("/sign-in?unreachable");
        }
        assertThat(pages.get().uri("/sign-in?unreachable")).bodyText().contains("单位目录暂时没有应答");
        Browserless local = Browserless.signedIn(mvc, world.clerk);
        assertThat(local.opens("/")).hasStatusOk();
        assertThat(local.sends("/identities/directory", "directoryName", "x", "directoryPassword", "y"))
                .bodyText()
                .contains("单位目录暂时没有应答");
        start();
        assertThat(comes(name, PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void linkingIsRefusedToWhoDoesNotKnowThePasswordAndTheIdentityOfAnother() {
        Browserless browser = Browserless.signedIn(mvc, world.clerk);
        assertThat(browser.sends("/identities/directory", "directoryName", name, "directoryPassword", "guess"))
                .hasStatus(422)
                .bodyText()
                .contains("用户名或口令不正确", "value=\"" + name + "\"")
                .doesNotContain("guess");
        assertThat(browser.sends("/identities/directory"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写目录用户名");
        links(world.clerk);
        assertThat(browser.opens("/identities")).as("linked elsewhere").hasRedirectedUrl("/sign-in?ended");
        browser = Browserless.signedIn(mvc, world.clerk);
        assertThat(browser.opens("/identities")).bodyText().contains("单位目录账号已于");
        assertThat(Browserless.signedIn(mvc, world.head)
                        .sends("/identities/directory", "directoryName", name, "directoryPassword", PASSWORD))
                .bodyText()
                .contains("已经属于另一名人员");
        assertThat(browser.sends("/identities/removal")).hasRedirectedUrl("/identities");
        assertThat(comes(name, PASSWORD)).hasRedirectedUrl("/sign-in?unknown");
    }

    @Test
    void twoPersonsLinkWhoHasNoPasswordAndHeIsTold() {
        Officer security = world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
        String page = "/officers/" + world.clerk.id() + "/identity";
        Browserless administrator = Browserless.signedIn(mvc, world.administrator);
        assertThat(administrator.opens("/officers/" + world.clerk.id()))
                .bodyText()
                .contains(page);
        assertThat(administrator.opens(page)).hasStatusOk().bodyText().contains("单位目录");
        assertThat(administrator.sends(page, "linkedTo", "DIRECTORY", "identitySubject", "nobody"))
                .hasStatus(422)
                .bodyText()
                .contains("没有这个用户名");
        assertThat(administrator.sends(page, "linkedTo", "DIRECTORY", "identitySubject", name))
                .hasRedirectedUrl("/officers/" + world.clerk.id());
        assertThat(comes(name, PASSWORD)).as("one person alone").hasRedirectedUrl("/sign-in?unknown");
        long change = rights.open(world.agency).get(0).id();
        assertThat(Browserless.signedIn(mvc, security).opens("/rights/" + change))
                .bodyText()
                .contains("关联统一身份或单位目录账号", "ldap:ldap", name);
        deciding.agree(change, security);
        var session = new MockHttpSession();
        assertThat(comes(name, PASSWORD, session)).hasRedirectedUrl("/");
        assertThat(Browserless.in(mvc, session).opens("/")).bodyText().contains("您的账号于", "被关联了统一身份或单位目录账号");
        assertThat(trail.of(world.agency))
                .filteredOn(entry -> entry.event().startsWith("Identity"))
                .hasSize(2)
                .allSatisfy(
                        entry -> assertThat(trail.details(entry).get("identity").toString())
                                .contains(name, "ldap:ldap"));
        assertThat(events()).containsSubsequence("RightsProposed", "IdentityProposed", "RightsAgreed", "IdentityGiven");
        assertThat(administrator.sends(page, "linkedTo", "DIRECTORY", "identitySubject", name))
                .hasStatus(422)
                .bodyText()
                .contains("已经属于一名人员");
        assertThat(Browserless.signedIn(mvc, world.clerk).opens(page)).hasStatus(403);
    }

    @Test
    void whatFailsAtANameOfTheDirectoryIsNotPutDownToWhoHasThatLoginHere() throws Exception {
        person(world.head.login());
        assertThat(comes(world.head.login(), "guess")).hasRedirectedUrl("/sign-in?unknown");
        assertThat(comes(world.head.login(), PASSWORD)).as("nobody's").hasRedirectedUrl("/sign-in?unknown");
        assertThat(events()).doesNotContain("SignInFailed", "SignInLocked");
        assertThat(trail.of(SecurityTrail.INSTALLATION))
                .extracting(SecurityEntry::event)
                .contains("SignInFailed");
        links(world.clerk);
        staffing.changeOfficer(
                world.clerk.id(), 0, new ChangedOfficer("甲", null, Set.of(Role.CLERK), false), world.administrator);
        assertThat(comes(name, PASSWORD)).as("disabled").hasRedirectedUrl("/sign-in?unknown");
        assertThat(events()).as("the directory has said who it is").containsOnlyOnce("SignInFailed");
    }

    @Test
    void whoseAccountWasAlteredIsNotLetInAndThatIsOnRecordInHisName() throws Exception {
        links(world.clerk);
        try (Connection pooled = database.getConnection();
                Statement statement = pooled.unwrap(Connection.class).createStatement()) {
            statement.executeUpdate("update officer set name = '别人' where id = " + world.clerk.id());
        }
        assertThat(comes(name, "guess")).hasRedirectedUrl("/sign-in?unknown");
        assertThat(comes(name, PASSWORD)).hasRedirectedUrl("/sign-in?altered");
        assertThat(events()).containsOnlyOnce("SignInAltered");
    }

    @Test
    void theAdministratorLiftsTheLimitOfTheNameInTheDirectoryAndOfNoOthersThatIsLikeTheLogin() throws Exception {
        links(world.clerk);
        person(world.clerk.login());
        assertThat(Browserless.signedIn(mvc, world.head)
                        .sends(
                                "/identities/directory",
                                "directoryName",
                                world.clerk.login(),
                                "directoryPassword",
                                PASSWORD))
                .hasRedirectedUrl("/identities");
        for (int i = 0; i < 5; i++) {
            comes(name, "guess " + i);
            comes(world.clerk.login(), "guess " + i);
        }
        assertThat(comes(name, PASSWORD)).hasRedirectedUrl("/sign-in?locked");
        assertThat(attempts.counting(world.clerk)).isEqualTo(5);
        lifting.lift(world.clerk.id(), world.administrator);
        assertThat(comes(name, PASSWORD)).hasRedirectedUrl("/");
        assertThat(comes(world.clerk.login(), PASSWORD)).as("the head's").hasRedirectedUrl("/sign-in?locked");
        lifting.lift(world.head.id(), world.administrator);
        assertThat(comes(world.clerk.login(), PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void partedNobodyStaysInByItAndNoSignInUnderWayBegins() {
        links(world.clerk);
        var identity = world.jdbc
                .sql("select issuer, subject from officer_identity where officer_id = :id")
                .param("id", world.clerk.id())
                .query((row, number) -> new Sessions.LinkedAs(row.getString("issuer"), row.getString("subject")))
                .single();
        long id = world.clerk.id();
        assertThat(sessions.beginByIdentity("here " + name, id, identity, true, "192.0.2.1", "", false))
                .isTrue();
        assertThat(sessions.beginByIdentity("his " + name, world.head.id(), identity, true, "192.0.2.1", "", false))
                .as("another's")
                .isFalse();
        var session = new MockHttpSession();
        assertThat(comes(name, PASSWORD, session)).hasRedirectedUrl("/");
        Browserless byPassword = Browserless.signedIn(mvc, world.clerk);
        assertThat(byPassword.sends("/identities/removal")).hasRedirectedUrl("/identities");
        assertThat(Browserless.in(mvc, session).opens("/requests")).hasRedirectedUrl("/sign-in?ended");
        assertThat(byPassword.opens("/requests")).hasStatusOk();
        assertThat(sessions.beginByIdentity("late " + name, id, identity, true, "192.0.2.1", "", false))
                .as("parted meanwhile")
                .isFalse();
        Browserless another = Browserless.signedIn(mvc, world.clerk);
        links(world.clerk);
        assertThat(another.opens("/requests")).as("linked elsewhere").hasRedirectedUrl("/sign-in?ended");
    }

    private static void start() {
        try {
            DIRECTORY.startListening();
        } catch (LDAPException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
