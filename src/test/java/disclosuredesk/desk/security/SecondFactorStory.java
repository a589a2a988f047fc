package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.DecidingRights;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.RightsChanges;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Staffing;
import disclosuredesk.agencies.Totp;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Sha256;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The second factor: set up, asked for after the password, each code good once, lost and taken off. */
abstract class SecondFactorStory {

    private static final String CODE = "/sign-in/code";

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

    private World world;
    private Browserless browser;
    private byte[] secret;
    private List<String> recoveryCodes;

    @BeforeEach
    void aClerkSetsUpHisFactor() throws Exception {
        world = new World(beans);
        browser = Browserless.signedIn(mvc, world.clerk);
        secret = new Base32()
                .decode(first(text(browser.opens("/factor")), "class=\"key\">([A-Z2-7 ]+)<")
                        .replace(" ", ""));
        assertThat(browser.sends("/factor", "factorCode", Totp.code(secret, world.clock.instant())))
                .hasRedirectedUrl("/factor/recovery-codes");
        recoveryCodes = all(text(browser.opens("/factor/recovery-codes")), "<li><code>([a-z0-9-]+)</code></li>");
        assertThat(recoveryCodes).hasSize(10).doesNotHaveDuplicates();
        halfAMinutePasses();
    }

    private void halfAMinutePasses() {
        world.clock.moveTo(LocalDateTime.now(world.clock).plusSeconds(30));
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> all(String text, String pattern) {
        List<String> all = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private static String first(String text, String pattern) {
        return all(text, pattern).get(0);
    }

    private String now() {
        return Totp.code(secret, world.clock.instant());
    }

    private List<String> events() {
        return trail.of(world.agency).stream().map(SecurityEntry::event).toList();
    }

    private Browserless halfSignedIn() {
        return Browserless.signedIn(mvc, world.clerk);
    }

    @Test
    void afterThePasswordNothingIsOpenBeforeTheCode() {
        Browserless half = halfSignedIn();
        for (String page : List.of("/", "/requests", "/password", "/factor", "/sessions", "/help", "/activation")) {
            assertThat(half.opens(page)).as(page).hasStatus3xxRedirection().hasRedirectedUrl(CODE);
        }
        assertThat(half.sends("/factor/removal")).hasStatus(403);
        assertThat(half.sends("/password", "current", World.PASSWORD, "next", "another good password"))
                .hasStatus(403);
        assertThat(half.opens(CODE)).hasStatusOk().bodyText().doesNotContain(world.clerk.name());
        assertThat(half.sends(CODE, "factorCode", now())).hasRedirectedUrl("/");
        assertThat(half.opens("/requests")).hasStatusOk();
        assertThat(events()).endsWith("FirstFactorGiven", "SignedInByFactor");
        assertThat(events()).containsOnlyOnce("SignedIn");
    }

    @Test
    void aCodeIsGoodOnce() {
        String code = now();
        assertThat(halfSignedIn().sends(CODE, "factorCode", code)).hasRedirectedUrl("/");
        Browserless other = halfSignedIn();
        assertThat(other.sends(CODE, "factorCode", code))
                .hasStatus(422)
                .bodyText()
                .contains("已经用过");
        assertThat(other.opens("/requests")).hasRedirectedUrl(CODE);
        halfAMinutePasses();
        assertThat(other.sends(CODE, "factorCode", now())).hasRedirectedUrl("/");
        assertThat(events()).contains("FactorFailed");
    }

    @Test
    void ofTwoThatGiveOneCodeAtTheSameTimeOneIsIn() throws Exception {
        String code = now();
        ExecutorService both = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> tries = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Browserless one = halfSignedIn();
                tries.add(
                        () -> one.sends(CODE, "factorCode", code).getResponse().getStatus());
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : both.invokeAll(tries)) {
                answers.add(answer.get());
            }
            assertThat(answers).filteredOn(status -> status == 302).hasSize(1);
        } finally {
            both.shutdown();
        }
    }

    @Test
    void whoKnowsThePasswordGuessesNoMoreThanAnybody() {
        for (int i = 0; i < 3; i++) {
            assertThat(halfSignedIn()
                            .sends(CODE, "factorCode", "00000" + i)
                            .getResponse()
                            .getStatus())
                    .isIn(302, 422);
        }
        Browserless locked = halfSignedIn();
        assertThat(locked.opens("/requests").getResponse().getRedirectedUrl()).isNotEqualTo("/");
        assertThat(locked.sends(CODE, "factorCode", now()).getResponse().getRedirectedUrl())
                .isIn("/sign-in?locked", "/sign-in");
        world.clock.moveTo(LocalDateTime.now(world.clock).plusMinutes(31));
        assertThat(halfSignedIn().sends(CODE, "factorCode", now())).hasRedirectedUrl("/");
    }

    @Test
    void aRecoveryCodeStandsForThePhoneOnce() {
        String code = recoveryCodes.get(3).toUpperCase(Locale.ROOT).replace("-", " ");
        assertThat(halfSignedIn().sends(CODE, "factorCode", code)).hasRedirectedUrl("/");
        assertThat(halfSignedIn().sends(CODE, "factorCode", code)).hasStatus(422);
        assertThat(browser.opens("/factor")).bodyText().contains("还有9个恢复码");
    }

    @Test
    void newRecoveryCodesEndTheOldOnes() throws Exception {
        assertThat(browser.sends("/factor/recovery-codes")).hasRedirectedUrl("/factor/recovery-codes");
        assertThat(text(browser.opens("/factor/recovery-codes"))).doesNotContain(recoveryCodes.get(0));
        assertThat(browser.opens("/factor/recovery-codes")).bodyText().contains("已经显示过");
        assertThat(halfSignedIn().sends(CODE, "factorCode", recoveryCodes.get(0)))
                .hasStatus(422);
    }

    @Test
    void whoLooksTooLongForHisPhoneSignsInAnew() {
        Browserless half = halfSignedIn();
        world.clock.moveTo(LocalDateTime.now(world.clock).plus(Duration.ofMinutes(11)));
        assertThat(half.sends(CODE, "factorCode", now())).hasStatus(403).hasForwardedUrl("/refused");
        assertThat(half.opens("/requests")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void aWrongCodeSetsNothingUp() throws Exception {
        Browserless head = Browserless.signedIn(mvc, world.head);
        String key = first(text(head.opens("/factor")), "class=\"key\">([A-Z2-7 ]+)<");
        MvcTestResult wrong = head.sends("/factor", "factorCode", "12 34");
        assertThat(wrong).hasStatus(422).bodyText().contains("动态口令不正确", key);
        assertThat(head.sends("/factor", "factorCode", ""))
                .hasStatus(422)
                .bodyText()
                .contains("请填写动态口令");
        assertThat(head.opens("/factor")).bodyText().contains(key);
        assertThat(Browserless.signedIn(mvc, world.head).opens("/requests")).hasStatusOk();
    }

    @Test
    void setUpTwiceItIsTheFirst() {
        halfAMinutePasses();
        assertThat(browser.sends("/factor", "factorCode", now())).hasStatus(409);
        assertThat(halfSignedIn().sends(CODE, "factorCode", now())).hasRedirectedUrl("/");
        assertThat(events()).containsOnlyOnce("FactorEnrolled");
    }

    @Test
    void takenOffByOneselfOrByTwoOthersButNotByOne() {
        Officer security = world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
        staffing.removeFactor(world.clerk.id(), world.administrator);
        assertThat(halfSignedIn().opens("/requests")).hasRedirectedUrl(CODE);
        assertThat(browser.opens("/requests")).hasStatusOk();
        deciding.agree(rights.open(world.agency).get(0).id(), security);
        assertThat(browser.opens("/requests")).hasRedirectedUrl("/sign-in?ended");
        Browserless anew = halfSignedIn();
        assertThat(anew.opens("/requests")).hasStatusOk();
        assertThat(anew.opens("/")).bodyText().contains("您的动态口令和通行密钥于", "被解除");
        assertThat(events())
                .containsSubsequence("FactorEnrolled", "RightsProposed", "RightsAgreed", "FactorRemoved", "SignedIn");
    }

    @Test
    void takenOffByOneselfTheOthersAreSignedOut() {
        Browserless other = halfSignedIn();
        assertThat(other.sends(CODE, "factorCode", now())).hasRedirectedUrl("/");
        assertThat(browser.sends("/factor/removal")).hasRedirectedUrl("/factor");
        assertThat(other.opens("/requests")).hasRedirectedUrl("/sign-in?ended");
        assertThat(browser.sends("/factor/removal")).hasStatus(409);
        assertThat(halfSignedIn().opens("/requests")).hasStatusOk();
    }

    @Test
    void whoHoldsTheDatabaseReadsNoSecretAndPutsHisOwnInNobodysPlace() {
        String kept = world.jdbc
                .sql("select secret from officer_factor where officer_id = :id")
                .param("id", world.clerk.id())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(Totp.text(secret)).hasSize(64);
        assertThat(world.jdbc
                        .sql("select code_hash from officer_recovery_code where officer_id = :id")
                        .param("id", world.clerk.id())
                        .query(String.class)
                        .list())
                .doesNotContain(Sha256.of(recoveryCodes.get(0).replace("-", "")));
        world.jdbc
                .sql("""
                insert into officer_factor (officer_id, secret, confirmed_at, last_step)
                select :head, secret, confirmed_at, 0 from officer_factor where officer_id = :clerk
                """)
                .param("head", world.head.id())
                .param("clerk", world.clerk.id())
                .update();
        assertThat(Browserless.signedIn(mvc, world.head).sends(CODE, "factorCode", now()))
                .hasStatus(409)
                .bodyText()
                .contains("密钥与系统现在使用的密钥不符");
    }
}
