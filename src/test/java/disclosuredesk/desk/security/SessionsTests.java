package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.DecidingRights;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.RightsChange;
import disclosuredesk.agencies.RightsChanges;
import disclosuredesk.agencies.Role;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.World;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two browsers of one officer: whatever happens to his password, his roles or his account in one place ends the other at once. */
@SpringBootTest(properties = {"disclosuredesk.sessions.idle=15m", "disclosuredesk.sessions.longest=8h"})
@AutoConfigureMockMvc
@ActiveProfiles("test")
class SessionsTests {

    private static final String NEXT = "correct horse battery";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Agencies agencies;

    @Autowired
    private SecurityTrail trail;

    @Autowired
    private RightsChanges rights;

    @Autowired
    private DecidingRights deciding;

    private World world;
    private Browserless office;
    private Browserless home;
    private Browserless administrator;

    @BeforeEach
    void twoBrowsersOfOneOfficer() {
        world = new World(beans);
        office = Browserless.signedIn(mvc, world.clerk);
        home = Browserless.signedIn(mvc, world.clerk);
        administrator = Browserless.signedIn(mvc, world.administrator);
    }

    private void minutesPass(long minutes) {
        world.clock.moveTo(LocalDateTime.now(world.clock).plus(Duration.ofMinutes(minutes)));
    }

    private static void isIn(Browserless browser) {
        assertThat(browser.opens("/requests")).hasStatusOk();
    }

    private static void isOut(Browserless browser, String sentence) {
        assertThat(browser.opens("/requests")).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in?" + sentence);
        assertThat(browser.opens("/requests")).hasRedirectedUrl("/sign-in");
    }

    private MvcTestResult changes(Officer officer, boolean enabled, String... roles) {
        List<String> values = new ArrayList<>(List.of(
                "login", officer.login(), "name", officer.name(), "version", "" + agencies.version(officer.id())));
        values.addAll(List.of("_enabled", "on"));
        if (enabled) {
            values.addAll(List.of("enabled", "true"));
        }
        for (String role : roles) {
            values.addAll(List.of("roles", role));
        }
        return administrator.sends("/officers/" + officer.id(), values.toArray(String[]::new));
    }

    /** The second person's part in what was proposed. */
    private void agreed() {
        Officer security = world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
        RightsChange proposed = rights.open(world.agency).get(0);
        deciding.agree(proposed.id(), security);
    }

    @Test
    void whoChangesHisPasswordIsSignedOutEverywhereElse() {
        assertThat(office.sends("/password", "current", World.PASSWORD, "next", NEXT))
                .hasStatus3xxRedirection();
        isOut(home, "ended");
        isIn(office);
        assertThat(trail.of(world.agency)).extracting(SecurityEntry::event).containsOnlyOnce("OwnPasswordChanged");
    }

    @Test
    void whoSitsAtAnothersBrowserGuessesHisPasswordNoMoreOftenThanAtTheSignIn() {
        for (int i = 0; i < 5; i++) {
            assertThat(office.sends("/password", "current", "guess" + i, "next", NEXT))
                    .hasStatus(422)
                    .bodyText()
                    .contains("当前口令不正确");
        }
        assertThat(office.sends("/password", "current", World.PASSWORD, "next", NEXT))
                .hasStatus(422)
                .bodyText()
                .contains("尝试次数过多");
        assertThat(trail.of(world.agency))
                .extracting(SecurityEntry::event)
                .filteredOn("FactorFailed"::equals)
                .hasSize(6);
        minutesPass(31);
    }

    @Test
    void aFormWithoutANewPasswordTellsNothingOfTheCurrentOne() {
        assertThat(office.sends("/password", "current", "guess", "next", ""))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("当前口令不正确");
        assertThat(trail.of(world.agency)).extracting(SecurityEntry::event).doesNotContain("FactorFailed");
    }

    @Test
    void aSignInThatIsUnderWayWhenThePasswordIsTakenOpensNothing() {
        assertThat(administrator.sends("/officers/" + world.clerk.id() + "/activation"))
                .hasRedirectedUrl("/officers");
        Browserless late = whileSigningIn(this::agreed, world.clerk);
        assertThat(late.opens("/requests")).hasRedirectedUrl("/sign-in");
        assertThat(sessions(world.clerk)).isEmpty();
    }

    @Test
    void norOneThatIsUnderWayWhenTheAccountIsDisabled() {
        Browserless late = whileSigningIn(
                () -> world.jdbc
                        .sql("update officer set enabled = false where id = :id")
                        .param("id", world.clerk.id())
                        .update(),
                world.clerk);
        assertThat(late.opens("/requests")).hasRedirectedUrl("/sign-in");
    }

    /** The password has been found right, and then something happens before he is in. */
    private Browserless whileSigningIn(Runnable happens, Officer officer) {
        var context = (ConfigurableApplicationContext) beans;
        var meanwhile = new ApplicationListener<AuthenticationSuccessEvent>() {
            @Override
            public void onApplicationEvent(AuthenticationSuccessEvent right) {
                happens.run();
            }
        };
        context.addApplicationListener(meanwhile);
        try {
            return Browserless.signedIn(mvc, officer);
        } finally {
            context.removeApplicationListener(meanwhile);
        }
    }

    private List<String> sessions(Officer officer) {
        return world.jdbc
                .sql("select session_hash from officer_session where officer_id = :officer")
                .param("officer", officer.id())
                .query(String.class)
                .list();
    }

    @Test
    void withAnotherPasswordTheSessionGetsAnotherId() {
        List<String> before = sessions(world.clerk);
        assertThat(office.sends("/password", "current", World.PASSWORD, "next", NEXT))
                .hasRedirectedUrl("/");
        assertThat(sessions(world.clerk)).hasSize(1).doesNotContainAnyElementsOf(before);
        isIn(office);
    }

    @Test
    void whatHeWasTypingInTheOtherBrowserIsShownAndNotSent() {
        office.sends("/password", "current", World.PASSWORD, "next", NEXT);
        assertThat(home.sends("/officers", "name", "刚写的一句话")).hasStatus(403).hasForwardedUrl("/refused");
        assertThat(home.opens("/")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void otherRolesEndEverySession() {
        assertThat(changes(world.clerk, true, "CLERK", "HEAD")).hasRedirectedUrl("/officers");
        isIn(office);
        agreed();
        isOut(office, "ended");
        isOut(home, "ended");
    }

    @Test
    void anotherNameEndsNone() {
        assertThat(changes(
                        new Officer(
                                world.clerk.id(),
                                world.agency,
                                null,
                                world.clerk.login(),
                                "甲改名",
                                world.clerk.roles(),
                                true),
                        true,
                        "CLERK"))
                .hasRedirectedUrl("/officers");
        isIn(office);
        isIn(home);
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndStaysOutWhenItIsEnabledAgain() {
        assertThat(changes(world.clerk, false, "CLERK")).hasRedirectedUrl("/officers");
        isOut(office, "ended");
        assertThat(changes(world.clerk, true, "CLERK")).hasRedirectedUrl("/officers");
        agreed();
        isOut(home, "ended");
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsWhatOneDoesNotKnow() {
        assertThat(office.opens("/sessions"))
                .hasStatusOk()
                .bodyText()
                .contains("本次登录")
                .contains("127.0.0.1")
                .containsPattern("/sessions/\\d+/removal");
        assertThat(office.sends("/sessions/removal")).hasRedirectedUrl("/sessions");
        isOut(home, "ended");
        isIn(office);
        assertThat(office.opens("/sessions")).bodyText().doesNotContain("/removal");
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        long hers = world.jdbc
                .sql("select max(id) from officer_session where officer_id = :officer")
                .param("officer", world.administrator.id())
                .query(Long.class)
                .single();
        office.sends("/sessions/" + hers + "/removal");
        isIn(administrator);
        long his = world.jdbc
                .sql("select max(id) from officer_session where officer_id = :officer")
                .param("officer", world.clerk.id())
                .query(Long.class)
                .single();
        assertThat(office.sends("/sessions/" + his + "/removal")).hasRedirectedUrl("/sessions");
        isOut(home, "ended");
    }

    @Test
    void whoDoesNothingForAQuarterOfAnHourIsSignedOutAndWhoWorksIsNot() {
        minutesPass(10);
        isIn(office);
        minutesPass(10);
        isIn(office);
        isOut(home, "expired");
        minutesPass(15);
        assertThat(office.sends("/officers", "name", "刚写的一句话")).hasStatus(403).hasForwardedUrl("/refused");
    }

    @Test
    void afterEightHoursEvenWhoWorksSignsInAnew() {
        for (int minutes = 0; minutes < 8 * 60 - 10; minutes += 10) {
            minutesPass(10);
            isIn(office);
        }
        minutesPass(10);
        isOut(office, "expired");
    }

    @Test
    void askingHowMuchTimeIsLeftPutsNothingOff() {
        minutesPass(12);
        assertThat(office.opens("/sessions/left")).hasStatusOk().bodyText().isEqualTo("180");
        minutesPass(2);
        assertThat(office.opens("/sessions/left")).bodyText().isEqualTo("60");
        assertThat(office.sends("/sessions/here")).bodyText().isEqualTo("900");
        minutesPass(14);
        isIn(office);
        isOut(home, "expired");
    }

    @Test
    void aClickIsWrittenDownOnceAMinute() {
        LocalDateTime before = seen();
        world.clock.moveTo(LocalDateTime.now(world.clock).plusSeconds(59));
        isIn(office);
        assertThat(seen()).isEqualTo(before);
        world.clock.moveTo(LocalDateTime.now(world.clock).plusSeconds(1));
        isIn(office);
        assertThat(seen()).isEqualTo(before.plusMinutes(1));
    }

    private LocalDateTime seen() {
        return world.jdbc
                .sql("select max(last_seen_at) from officer_session where officer_id = :officer")
                .param("officer", world.clerk.id())
                .query(LocalDateTime.class)
                .single();
    }

    @Test
    void whoSignsOutWhereHeIsOutAlreadyIsOut() {
        office.sends("/sessions/removal");
        assertThat(home.sends("/sign-out")).hasRedirectedUrl("/sign-in?out");
    }

    @Test
    void whoSignsOutIsOutAndTheOtherBrowserIsNot() {
        assertThat(office.sends("/sign-out")).hasRedirectedUrl("/sign-in?out");
        assertThat(office.opens("/requests")).hasRedirectedUrl("/sign-in");
        isIn(home);
        assertThat(world.jdbc
                        .sql("select count(*) from officer_session where officer_id = :officer")
                        .param("officer", world.clerk.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
