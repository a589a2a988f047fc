package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import disclosuredesk.agencies.ChangedOfficer;
import disclosuredesk.agencies.DecidingRights;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Passkeys;
import disclosuredesk.agencies.RightsChanges;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Staffing;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.SoftKey;
import disclosuredesk.testing.World;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Passkeys: registered, signed in with, proved with, revoked; and every answer that is not right opens nothing. */
abstract class PasskeyStory {

    static final String HERE = "https://desk.example.gov.cn";

    private static final String WRONG = "/sign-in?passkeyWrong";
    private static final String OVER = "/sign-in?passkeyOver";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SecurityTrail trail;

    @Autowired
    private Staffing staffing;

    @Autowired
    private DecidingRights deciding;

    @Autowired
    private RightsChanges rights;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private DataSource database;

    private World world;
    private Browserless browser;
    private SoftKey key;

    @BeforeEach
    void aClerkRegistersAPasskey() {
        world = new World(beans);
        browser = Browserless.signedIn(mvc, world.clerk);
        key = new SoftKey(HERE);
        assertThat(registers(browser, key, "办公室电脑")).hasRedirectedUrl("/passkeys");
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MvcTestResult registers(Browserless browser, SoftKey key, String name) {
        String answer = key.makes(text(browser.opens("/passkeys/options")));
        return browser.sends("/passkeys", "passkeyName", name, "passkeyAnswer", answer);
    }

    private MvcTestResult sends(MockHttpSession session, String answer) {
        return MockMvcTester.create(mvc)
                .perform(post("/sign-in")
                        .session(session)
                        .with(csrf())
                        .with(request -> {
                            request.setRequestedSessionIdValid(true); // it came with its cookie
                            return request;
                        })
                        .param("_passkey", answer));
    }

    private String asked(MockHttpSession session) {
        return text(MockMvcTester.create(mvc).perform(get("/sign-in/passkey").session(session)));
    }

    private MvcTestResult signsIn(SoftKey with) {
        var session = new MockHttpSession();
        return sends(session, with.proves(asked(session)));
    }

    private List<String> events() {
        return trail.of(world.agency).stream().map(SecurityEntry::event).toList();
    }

    private long idOf(Officer officer) {
        return passkeys.of(officer.id()).get(0).id();
    }

    private void minutesPass(int minutes) {
        world.clock.moveTo(LocalDateTime.now(world.clock).plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void itSignsInWithoutAPasswordAndCountsAsAProof() {
        var session = new MockHttpSession();
        String before = session.getId();
        assertThat(sends(session, key.proves(asked(session)))).hasRedirectedUrl("/");
        assertThat(session.getId()).as("no session of before goes on").isNotEqualTo(before);
        Browserless signedIn = Browserless.in(mvc, session);
        assertThat(signedIn.opens("/requests")).hasStatusOk();
        assertThat(signedIn.opens("/passkeys/new")).as("proved just now").hasStatusOk();
        assertThat(signedIn.opens("/passkeys")).bodyText().contains("办公室电脑").doesNotContain("没有用过");
        assertThat(events()).endsWith("SignedIn", "PasskeyRegistered", "SignedInByPasskey");
        assertThat(trail.of(world.agency).toString()).doesNotContain("办公室电脑", key.id());
    }

    @Test
    void anAnswerIsGoodOnceInItsOwnSessionForAFewMinutes() {
        var session = new MockHttpSession();
        String answer = key.proves(asked(session));
        assertThat(sends(session, answer)).hasRedirectedUrl("/");
        assertThat(sends(session, answer)).hasRedirectedUrl(OVER);
        var another = new MockHttpSession();
        assertThat(sends(another, answer)).as("nothing was asked").hasRedirectedUrl(OVER);
        asked(another);
        assertThat(sends(another, answer)).as("something else was asked").hasRedirectedUrl(WRONG);
        var slow = new MockHttpSession();
        String late = key.proves(asked(slow));
        minutesPass(5);
        assertThat(sends(slow, late)).hasRedirectedUrl(OVER);
        var restless = new MockHttpSession();
        String first = key.proves(asked(restless));
        asked(restless);
        assertThat(sends(restless, first)).as("asked anew meanwhile").hasRedirectedUrl(WRONG);
    }

    @Test
    void whatIsNotRightOpensNothingAndIsOnRecord() {
        SoftKey strange = new SoftKey(HERE);
        strange.userHandle = key.userHandle;
        assertThat(signsIn(strange)).as("registered nowhere").hasRedirectedUrl(WRONG);
        assertThat(signsIn(key.at("https://desk.example.gov.cn.evil.invalid")))
                .as("of another page")
                .hasRedirectedUrl(WRONG);
        SoftKey unverified = key.copy();
        unverified.verifies = false;
        assertThat(signsIn(unverified)).as("nobody's finger").hasRedirectedUrl(WRONG);
        SoftKey others = key.copy();
        others.userHandle = "AAAA";
        assertThat(signsIn(others)).as("of another account").hasRedirectedUrl(WRONG);
        var session = new MockHttpSession();
        String answer = key.proves(asked(session));
        assertThat(sends(session, answer.replaceAll("(\"signature\":\")....", "$1AAAA")))
                .as("signed by another")
                .hasRedirectedUrl(WRONG);
        for (String garbage : List.of("x", "{", "{}", "[]", "{\"id\":1}", "{\"rawId\":\"AAAA\",\"response\":{}}")) {
            var garbled = new MockHttpSession();
            asked(garbled);
            assertThat(sends(garbled, garbage).getResponse().getRedirectedUrl())
                    .as(garbage)
                    .isIn(WRONG, "/sign-in?locked");
        }
        assertThat(events()).contains("SignInFailed").doesNotContain("SignedInByPasskey");
    }

    @Test
    void aCopyOfTheKeyIsFoundByItsCount() {
        SoftKey stolen = key.copy();
        assertThat(signsIn(key)).hasRedirectedUrl("/");
        assertThat(signsIn(key)).hasRedirectedUrl("/");
        assertThat(signsIn(stolen)).hasRedirectedUrl(WRONG);
        assertThat(signsIn(key)).hasRedirectedUrl("/");
    }

    @Test
    void whoGuessesIsStoppedAsWithPasswordsAndComesInLater() {
        for (int i = 0; i < 5; i++) {
            assertThat(signsIn(key.at("https://elsewhere.invalid"))).hasRedirectedUrl(WRONG);
        }
        assertThat(signsIn(key)).hasRedirectedUrl("/sign-in?locked");
        minutesPass(31);
        assertThat(signsIn(key)).hasRedirectedUrl("/");
    }

    @Test
    void aPasskeyIsOfOneOfficerOnly() {
        Browserless head = Browserless.signedIn(mvc, world.head);
        assertThat(registers(head, key, "别人的")).hasStatus(422).bodyText().contains("已经登记过");
        assertThat(passkeys.of(world.head.id())).isEmpty();
        assertThat(registers(browser, key, "再一次")).hasStatus(422).bodyText().contains("已经登记过", "再一次");
        String made = key.makes(text(browser.opens("/passkeys/options")));
        head.opens("/passkeys/options");
        assertThat(head.sends("/passkeys", "passkeyName", "x", "passkeyAnswer", made))
                .as("made for another")
                .hasStatus(422);
        assertThat(head.sends("/passkeys/" + idOf(world.clerk) + "/removal")).hasStatus(409);
        assertThat(passkeys.of(world.clerk.id())).hasSize(1);
    }

    @Test
    void nothingIsRegisteredByAnAnswerThatIsNotRight() {
        SoftKey another = new SoftKey(HERE);
        another.verifies = false;
        assertThat(registers(browser, another, "甲")).hasStatus(422).bodyText().contains("不能确认");
        assertThat(registers(browser, new SoftKey("https://evil.invalid"), "甲"))
                .hasStatus(422)
                .bodyText()
                .contains("不能确认");
        assertThat(registers(browser, new SoftKey(HERE), " "))
                .hasStatus(422)
                .bodyText()
                .contains("请填写名称");
        assertThat(registers(browser, new SoftKey(HERE), "长".repeat(61)))
                .hasStatus(422)
                .bodyText()
                .contains("最多60个字");
        assertThat(browser.sends("/passkeys", "passkeyName", "甲", "passkeyAnswer", ""))
                .hasStatus(422)
                .bodyText()
                .contains("没有收到设备的答复");
        SoftKey slow = new SoftKey(HERE);
        String answer = slow.makes(text(browser.opens("/passkeys/options")));
        assertThat(browser.sends("/passkeys", "passkeyName", "甲", "passkeyAnswer", answer))
                .hasRedirectedUrl("/passkeys");
        assertThat(browser.sends("/passkeys", "passkeyName", "甲", "passkeyAnswer", answer))
                .hasStatus(422)
                .bodyText()
                .contains("已经答复过一次");
        assertThat(passkeys.of(world.clerk.id())).hasSize(2);
    }

    @Test
    void noMoreThanTen() {
        for (int i = 1; i < 10; i++) {
            assertThat(registers(browser, new SoftKey(HERE), "第" + i)).hasRedirectedUrl("/passkeys");
        }
        assertThat(registers(browser, new SoftKey(HERE), "多余"))
                .hasStatus(409)
                .bodyText()
                .contains("最多登记10个");
    }

    @Test
    void registeredOrRevokedTheOthersAreSignedOut() {
        Browserless other = Browserless.signedIn(mvc, world.clerk);
        assertThat(registers(browser, new SoftKey(HERE), "手机")).hasRedirectedUrl("/passkeys");
        assertThat(other.opens("/requests")).hasRedirectedUrl("/sign-in?ended");
        Browserless again = Browserless.signedIn(mvc, world.clerk);
        assertThat(browser.sends("/passkeys/" + idOf(world.clerk) + "/removal")).hasRedirectedUrl("/passkeys");
        assertThat(again.opens("/requests")).hasRedirectedUrl("/sign-in?ended");
        assertThat(browser.opens("/requests")).hasStatusOk();
        assertThat(signsIn(key)).as("revoked").hasRedirectedUrl(WRONG);
        assertThat(events()).endsWith("PasskeyRevoked");
    }

    @Test
    void aDisabledOfficerHasNone() {
        staffing.changeOfficer(
                world.clerk.id(),
                0,
                new ChangedOfficer(world.clerk.name(), null, world.clerk.roles(), false, null),
                world.administrator);
        assertThat(signsIn(key)).hasRedirectedUrl(WRONG);
    }

    @Test
    void itProvesOnceMore() {
        minutesPass(6);
        assertThat(browser.opens("/passkeys/new")).hasStatus(401).bodyText().contains("使用通行密钥验证", "口令");
        String answer = key.proves(text(browser.opens("/proof/passkey")));
        assertThat(browser.sends("/passkeys/" + idOf(world.clerk) + "/removal", "_passkey", answer))
                .hasRedirectedUrl("/passkeys");
        assertThat(events()).endsWith("ProvedAgain", "PasskeyRevoked");
    }

    @Test
    void withThatOfAnotherOrAnOldAnswerItDoesNot() {
        Browserless head = Browserless.signedIn(mvc, world.head);
        SoftKey heads = new SoftKey(HERE);
        assertThat(registers(head, heads, "手机")).hasRedirectedUrl("/passkeys");
        minutesPass(6);
        assertThat(head.opens("/passkeys")).hasStatusOk();
        for (String answer : List.of(
                heads.proves(text(browser.opens("/proof/passkey"))),
                heads.proves(text(head.opens("/proof/passkey"))),
                "{}")) {
            assertThat(browser.sends("/proof", "to", "/passkeys/new", "_passkey", answer))
                    .hasStatus(422);
        }
        assertThat(browser.opens("/passkeys/new")).hasStatus(401);
        String answer = key.proves(text(browser.opens("/proof/passkey")));
        assertThat(browser.sends("/proof", "to", "/passkeys/new", "_passkey", answer))
                .hasStatusOk();
        assertThat(browser.opens("/passkeys/new")).hasStatusOk();
        assertThat(events()).contains("FactorFailed");
    }

    @Test
    void takenOffByTwoOthersWithTheFactor() {
        Officer security = world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
        staffing.removeFactor(world.clerk.id(), world.administrator);
        assertThat(signsIn(key)).hasRedirectedUrl("/");
        deciding.agree(rights.open(world.agency).get(0).id(), security);
        assertThat(browser.opens("/requests")).hasRedirectedUrl("/sign-in?ended");
        assertThat(signsIn(key)).hasRedirectedUrl(WRONG);
        assertThat(events()).contains("PasskeysRemoved").doesNotContain("FactorRemoved");
    }

    @Test
    void aPasswordThatOthersTakeTakesThePasskeysToo() {
        Officer security = world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
        staffing.resetPassword(world.clerk.id(), world.administrator);
        deciding.agree(rights.open(world.agency).get(0).id(), security);
        assertThat(signsIn(key)).hasRedirectedUrl(WRONG);
        assertThat(events()).contains("PasswordReset", "PasskeysRemoved");
    }

    @Test
    void onePutIntoTheDatabaseOpensNothingAndGetsNoSeal() throws SQLException {
        SoftKey put = new SoftKey(HERE);
        try (Connection pooled = database.getConnection();
                Statement statement = pooled.unwrap(Connection.class).createStatement()) {
            statement.executeUpdate("""
                    insert into officer_passkey (officer_id, user_handle, credential_id, public_key, sign_count, backup_eligible, name, made_at)
                    values (%d, '%s', '%s', '%s', 0, false, 'x', '2026-03-02 09:00:00')
                    """.formatted(world.clerk.id(), "A".repeat(43), put.id(), put.publicKey()));
        }
        put.userHandle = "A".repeat(43);
        assertThat(signsIn(put)).hasRedirectedUrl("/sign-in?altered");
        assertThat(signsIn(key)).as("nor does the good one").hasRedirectedUrl("/sign-in?altered");
        assertThat(registers(browser, new SoftKey(HERE), "手机"))
                .hasStatus(409)
                .bodyText()
                .contains("与封签不符");
        assertThat(browser.sends("/passkeys/" + idOf(world.clerk) + "/removal")).hasStatus(409);
        minutesPass(6);
        String answer = put.proves(text(browser.opens("/proof/passkey")));
        assertThat(browser.sends("/proof", "to", "/passkeys/new", "_passkey", answer))
                .hasStatus(422);
        assertThat(events()).contains("SignInAltered").doesNotContain("SignedInByPasskey", "ProvedAgain");
        assertThat(Objects.requireNonNull(signsIn(put).getResponse().getRedirectedUrl()))
                .isEqualTo("/sign-in?altered");
    }
}
