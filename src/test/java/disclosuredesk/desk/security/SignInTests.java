package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.SignInAttempts;
import disclosuredesk.shared.SentGuess;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Signing in: what one is told, and how often one may guess. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ExtendWith(OutputCaptureExtension.class)
class SignInTests {

    private static final String IN = "/";
    private static final String FAILED = "/sign-in?failed";
    private static final String LOCKED = "/sign-in?locked";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignInAttempts attempts;

    /** So that what one test tries is not held against the next. */
    private final String here = someAddress();

    private World world;
    private MockMvcTester pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = MockMvcTester.create(mvc);
    }

    private String signsIn(String login, String password) {
        return signsIn(login, password, here);
    }

    private String signsIn(String login, String password, String address) {
        MvcTestResult answer = pages.post()
                .uri("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("login", login)
                .param("password", password)
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return answer.getResponse().getRedirectedUrl();
    }

    private static String someAddress() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private void fails(String login, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signsIn(login, "guess" + i)).isEqualTo(FAILED);
        }
    }

    private void minutesPass(long minutes) {
        world.clock.moveTo(LocalDateTime.now(world.clock).plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void theRightPasswordSignsIn() {
        assertThat(signsIn(world.clerk.login(), World.PASSWORD)).isEqualTo(IN);
        assertThat(signsIn(" " + world.clerk.login() + " ", World.PASSWORD)).isEqualTo(IN);
    }

    private String hash(Officer officer) {
        return world.jdbc
                .sql("select password_hash from officer where id = :id")
                .param("id", officer.id())
                .query(String.class)
                .single();
    }

    @Test
    void aPasswordKeptInAnOlderWayIsKeptAnewWhenItOpensTheDoor() {
        assertThat(hash(world.clerk)).startsWith("{noop}");
        assertThat(signsIn(world.clerk.login(), "guess")).isEqualTo(FAILED);
        assertThat(hash(world.clerk)).startsWith("{noop}");
        assertThat(signsIn(world.clerk.login(), World.PASSWORD)).isEqualTo(IN);
        String anew = hash(world.clerk);
        assertThat(anew).startsWith("{argon2}$argon2id$");
        assertThat(signsIn(world.clerk.login(), World.PASSWORD)).isEqualTo(IN);
        assertThat(hash(world.clerk)).as("once").isEqualTo(anew);
    }

    @Test
    void theSessionHoldsNothingOfThePassword() throws IOException {
        var session = (MockHttpSession) pages.post()
                .uri("/sign-in")
                .with(csrf())
                .param("login", world.clerk.login())
                .param("password", World.PASSWORD)
                .exchange()
                .getRequest()
                .getSession();
        assertThat(session).isNotNull();
        var bytes = new ByteArrayOutputStream();
        try (var written = new ObjectOutputStream(bytes)) {
            for (String name : Collections.list(session.getAttributeNames())) {
                written.writeObject(session.getAttribute(name));
            }
        }
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1))
                .contains(world.clerk.login())
                .doesNotContain(World.PASSWORD)
                .doesNotContain("argon2")
                .doesNotContain("noop");
    }

    @Test
    void aWrongPasswordAnUnknownLoginAndADisabledOfficerAreToldTheSame() {
        Officer disabled = world.officer(world.agency, null, "离任");
        world.jdbc
                .sql("update officer set enabled = false where id = :id")
                .param("id", disabled.id())
                .update();
        assertThat(signsIn(world.clerk.login(), "guess")).isEqualTo(FAILED);
        assertThat(signsIn("nobody-" + UUID.randomUUID(), "guess")).isEqualTo(FAILED);
        assertThat(signsIn(disabled.login(), World.PASSWORD)).isEqualTo(FAILED);
        assertThat(pages.get().uri(FAILED)).hasStatusOk().bodyText().contains("登录名或口令不正确");
        assertThat(pages.get().uri(LOCKED)).hasStatusOk().bodyText().contains("30分钟后再试");
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordIsRefusedForHalfAnHour() {
        fails(world.clerk.login(), 5);
        assertThat(signsIn(world.clerk.login(), World.PASSWORD)).isEqualTo(LOCKED);
        assertThat(signsIn(world.clerk.login().toUpperCase(Locale.ROOT), World.PASSWORD))
                .isEqualTo(LOCKED);
        assertThat(signsIn(world.handler.login(), World.PASSWORD))
                .as("others are not concerned")
                .isEqualTo(IN);
        minutesPass(29);
        assertThat(signsIn(world.clerk.login(), World.PASSWORD)).isEqualTo(LOCKED);
        minutesPass(2);
        assertThat(signsIn(world.clerk.login(), World.PASSWORD)).isEqualTo(IN);
    }

    @Test
    void tenThousandGuessesAreFiveAndTheOwnerStillGetsIn() {
        String owners = someAddress();
        assertThat(signsIn(world.clerk.login(), World.PASSWORD, owners)).isEqualTo(IN);
        int looked = 0;
        for (int i = 0; i < 10_000; i++) {
            looked += attempts.begin(world.clerk.login(), here, null) ? 1 : 0;
        }
        assertThat(looked).as("passwords looked at").isEqualTo(5);
        assertThat(signsIn(world.clerk.login(), "guess")).isEqualTo(LOCKED);
        assertThat(signsIn(world.clerk.login(), World.PASSWORD, owners)).isEqualTo(IN);
        assertThat(signsIn(world.clerk.login(), World.PASSWORD))
                .as("the owner's getting in frees no other address")
                .isEqualTo(LOCKED);
    }

    @Test
    void guessesFromTenThousandAddressesAreTwentyAndTheOwnerStillGetsIn() {
        String owners = someAddress();
        assertThat(signsIn(world.clerk.login(), World.PASSWORD, owners)).isEqualTo(IN);
        int looked = 0;
        for (int i = 0; i < 10_000; i++) {
            String address = "2001:db8:%x:%x::%x".formatted(i, here.hashCode() & 0xffff, i);
            looked += attempts.begin(world.clerk.login(), address, null) ? 1 : 0;
        }
        assertThat(looked).as("passwords looked at").isEqualTo(20);
        assertThat(signsIn(world.clerk.login(), World.PASSWORD))
                .as("a new address")
                .isEqualTo(LOCKED);
        assertThat(signsIn(world.clerk.login(), World.PASSWORD, owners)).isEqualTo(IN);
        Browserless.signedIn(mvc, world.administrator)
                .sends("/officers/" + world.clerk.id() + "/sign-in-limit/removal");
        assertThat(signsIn(world.clerk.login(), World.PASSWORD))
                .as("the administrator lets him in")
                .isEqualTo(IN);
    }

    @Test
    void oneAttemptIsLookedAtWithThreeCopiesAndEachFurtherOneCounts() {
        int looked = 0;
        for (int i = 0; i < 1_000; i++) {
            looked += attempts.begin(world.clerk.login(), here, "0".repeat(64)) ? 1 : 0;
        }
        assertThat(looked).as("passwords looked at").isEqualTo(5 * 4);
    }

    @Test
    void noPartOfAPasswordHidesInTheKeyOfThePage() {
        String key = UUID.randomUUID().toString();
        assertThat(sent(key, "ab")).isNotNull().isEqualTo(sent(key, "ab")).isNotEqualTo(sent(key, "a"));
        assertThat(sent(key + "a", "b")).as("no key of a page").isNull();
        assertThat(sent("", key)).isNull();
    }

    private static @Nullable String sent(String key, String password) {
        var request = new MockHttpServletRequest();
        request.setParameter("_once", key);
        request.setParameter("password", password);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return SentGuess.current("password");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void oneHouseholdHasOneAddressHoweverManyItHas() {
        int looked = 0;
        for (int i = 0; i < 100; i++) {
            looked += attempts.begin(world.clerk.login(), "2001:db8:1:" + (here.hashCode() & 0xfff) + "::" + i, null)
                    ? 1
                    : 0;
        }
        assertThat(looked).isEqualTo(5);
    }

    @Test
    void whoTriesOneLoginAfterTheOtherIsMadeToWaitAndThoseWhoWorkThereAreNot() {
        assertThat(signsIn(world.clerk.login(), World.PASSWORD)).isEqualTo(IN);
        for (int i = 0; i < 60; i++) {
            assertThat(attempts.begin("nobody-" + i, here, null)).isTrue();
        }
        assertThat(signsIn(world.handler.login(), World.PASSWORD)).isEqualTo(LOCKED);
        assertThat(signsIn(world.clerk.login(), World.PASSWORD))
                .as("was right from here before")
                .isEqualTo(IN);
        world.clock.moveTo(LocalDateTime.now(world.clock).plusSeconds(1));
        assertThat(attempts.begin("nobody-60", here, null)).isTrue();
        world.clock.moveTo(LocalDateTime.now(world.clock).plusSeconds(1));
        assertThat(attempts.begin("nobody-61", here, null)).as("twice as long").isFalse();
        world.clock.moveTo(LocalDateTime.now(world.clock).plusSeconds(1));
        assertThat(attempts.begin("nobody-61", here, null)).isTrue();
        minutesPass(6);
        assertThat(signsIn(world.handler.login(), World.PASSWORD)).isEqualTo(IN);
    }

    @Test
    void onlyAnAdministratorOfTheAgencyLetsSomebodyInAgain() {
        fails(world.clerk.login(), 5);
        assertThat(Browserless.signedIn(mvc, world.head)
                        .sends("/officers/" + world.clerk.id() + "/sign-in-limit/removal"))
                .hasStatus(403);
        Browserless administrator = Browserless.signedIn(mvc, world.administrator);
        assertThat(administrator.sends("/officers/" + world.clerkOfAnotherAgency.id() + "/sign-in-limit/removal"))
                .hasStatus(404);
        assertThat(administrator.opens("/officers/" + world.clerk.id()))
                .bodyText()
                .contains("登录失败5次");
        administrator.sends("/officers/" + world.clerk.id() + "/sign-in-limit/removal");
        assertThat(administrator.opens("/officers/" + world.clerk.id()))
                .bodyText()
                .doesNotContain("登录失败");
        assertThat(signsIn(world.clerk.login(), World.PASSWORD)).isEqualTo(IN);
    }

    @Test
    void aLoginNobodyHasIsRefusedAlike() {
        String nobody = "nobody-" + UUID.randomUUID();
        fails(nobody, 5);
        assertThat(signsIn(nobody, "guess")).isEqualTo(LOCKED);
    }

    @Test
    void whatIsTrimmedFromALoginDoesNotMakeItAnother() {
        for (String spelling : List.of("\u0001%s", "\t%s", "%s\u0002", "\u0003\u0004%s", " %s")) {
            assertThat(signsIn(spelling.formatted(world.clerk.login()), "guess"))
                    .isEqualTo(FAILED);
        }
        assertThat(signsIn("\u0005" + world.clerk.login(), "guess")).isEqualTo(LOCKED);
        assertThat(signsIn(world.clerk.login(), World.PASSWORD)).isEqualTo(LOCKED);
    }

    @Test
    void guessesMadeAtTheSameTimeAreCountedToo() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(16);
        List<Callable<String>> guesses = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            guesses.add(() -> signsIn(world.clerk.login(), "guess"));
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> guess : many.invokeAll(guesses)) {
            answers.add(guess.get());
        }
        many.shutdown();
        assertThat(answers.stream().filter(FAILED::equals)).hasSize(5);
        assertThat(answers.stream().filter(LOCKED::equals)).hasSize(55);
    }

    @Test
    void failuresSpreadOverTheDayLockNobody() {
        for (int i = 0; i < 8; i++) {
            assertThat(signsIn(world.clerk.login(), "guess")).isEqualTo(FAILED);
            minutesPass(10);
        }
        assertThat(signsIn(world.clerk.login(), World.PASSWORD)).isEqualTo(IN);
    }

    @Test
    void whoGotInStartsAfresh() {
        fails(world.clerk.login(), 4);
        assertThat(signsIn(world.clerk.login(), World.PASSWORD)).isEqualTo(IN);
        fails(world.clerk.login(), 4);
        assertThat(signsIn(world.clerk.login(), World.PASSWORD)).isEqualTo(IN);
    }

    @Test
    void aRefusedSignInFillsNoLog(CapturedOutput log) {
        fails(world.clerk.login(), 5);
        int before = log.getAll().length();
        assertThat(signsIn(world.clerk.login(), "guess")).isEqualTo(LOCKED);
        assertThat(log.getAll().substring(before)).isEmpty();
    }

    @Test
    void aSignInPageLeftOpenOvernightIsShownAfreshWithASentence() {
        assertThat(pages.post()
                        .uri("/sign-in")
                        .param("login", world.clerk.login())
                        .param("password", World.PASSWORD))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/sign-in?expired");
        assertThat(pages.get().uri("/sign-in?expired")).hasStatusOk().bodyText().contains("请重新登录");
    }

    @Test
    void aPartOfAPageAskedForAfterTheSessionEndedBringsTheWholeSignInPage() {
        assertThat(pages.get().uri("/requests?text=x").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/sign-in?expired");
    }

    @Test
    void everyAnswerCarriesTheHeadersThatGuardIt() {
        for (String path : List.of("/sign-in", "/nowhere", "/requests")) {
            assertThat(pages.get().uri(path))
                    .headers()
                    .hasValue(
                            "Content-Security-Policy",
                            "default-src 'self'; img-src 'self' data:; object-src 'none'; "
                                    + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'")
                    .hasValue("X-Content-Type-Options", "nosniff")
                    .hasValue("Referrer-Policy", "same-origin")
                    .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        }
    }

    @Test
    void nothingButHealthIsToldToStrangers() {
        assertThat(pages.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("jdbc")
                .doesNotContain("H2");
        for (String path : List.of(
                "/",
                "/requests",
                "/officers",
                "/departments",
                "/password",
                "/statistics",
                "/help",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/h2-console",
                "/refused")) {
            assertThat(pages.get().uri(path)).as(path).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");
        }
    }

    /** A page that a security filter shows names the sheet without its version. */
    @Test
    void thePagesLookIsGivenToStrangersUnderBothItsNames() {
        for (String path :
                List.of("/desk.css", "/desk.js", "/favicon.svg", "/webjars/bootstrap/dist/css/bootstrap.min.css")) {
            assertThat(pages.get().uri(path)).as(path).hasStatusOk();
        }
        assertThat(pages.get().uri("/sign-in")).bodyText().containsPattern("/desk-[0-9a-f]{32}\\.css");
    }

    @Test
    void outsideTheDemoNoOfficerIsListedAndNothingSaysDemo() {
        assertThat(pages.get().uri("/sign-in"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("演示")
                .doesNotContain(world.clerk.login());
    }
}
