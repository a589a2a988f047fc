package disclosuredesk.agencies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import disclosuredesk.agencies.Role;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The administrator hands over a code, the officer sets a password nobody else knows. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ExtendWith(OutputCaptureExtension.class)
class ActivationTests {

    private static final Pattern CODE = Pattern.compile("<b>((?:[a-z2-9]{5}-){3}[a-z2-9]{5})</b>");
    private static final String PASSWORD = "correct horse battery";
    private static final String REFUSED = "激活码不正确、已经使用或者已经过期";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SecurityTrail trail;

    private final String login = "o" + UUID.randomUUID().toString().substring(0, 8);
    private World world;
    private MockMvcTester pages;
    private Browserless administrator;
    private Browserless security;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = MockMvcTester.create(mvc);
        administrator = Browserless.signedIn(mvc, world.administrator);
        security = Browserless.signedIn(mvc, world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR));
    }

    /** The code of the page the second person comes to when he agrees to what an administrator proposed. */
    private String handed(MvcTestResult proposed) throws Exception {
        assertThat(proposed).hasRedirectedUrl("/officers");
        long change = world.jdbc
                .sql("select max(id) from rights_change where agency_id = :agency and state = 'PROPOSED'")
                .param("agency", world.agency)
                .query(Long.class)
                .single();
        String page =
                security.sends("/rights/" + change + "/agreement").getResponse().getRedirectedUrl();
        assertThat(page).matches("/officers/\\d+/activation");
        String shown = security.opens(page).getResponse().getContentAsString(StandardCharsets.UTF_8);
        Matcher code = CODE.matcher(shown);
        assertThat(code.find()).as(shown).isTrue();
        assertThat(shown).contains("/activation#" + code.group(1));
        assertThat(security.opens(page))
                .as("shown once")
                .hasStatusOk()
                .bodyText()
                .contains("只显示一次")
                .doesNotContain(code.group(1));
        return code.group(1);
    }

    private MvcTestResult activates(String code, String password) {
        return pages.post()
                .uri("/activation")
                .with(csrf())
                .param("token", code)
                .param("password", password)
                .exchange();
    }

    private @Nullable String signsIn(String who, String password) {
        return pages.post()
                .uri("/sign-in")
                .with(csrf())
                .param("login", who)
                .param("password", password)
                .exchange()
                .getResponse()
                .getRedirectedUrl();
    }

    @Test
    void aNewOfficerSetsHisPasswordHimself(CapturedOutput log) throws Exception {
        String code = handed(administrator.sends("/officers", "login", login, "name", "李四", "roles", "CLERK"));
        assertThat(signsIn(login, "")).isEqualTo("/sign-in?failed");
        assertThat(signsIn(login, code)).isEqualTo("/sign-in?failed");
        assertThat(pages.get().uri("/activation")).hasStatusOk().bodyText().contains("激活码");
        assertThat(activates(code, PASSWORD)).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");
        assertThat(signsIn(login, PASSWORD)).isEqualTo("/");
        assertThat(activates(code, "another horse battery"))
                .as("replayed")
                .hasStatus(422)
                .bodyText()
                .contains(REFUSED);
        assertThat(signsIn(login, PASSWORD)).as("nothing changed").isEqualTo("/");
        assertThat(log.getAll()).doesNotContain(code).doesNotContain(code.replace("-", ""));
        assertThat(world.jdbc
                        .sql("select count(*) from form_submission where flash like :code")
                        .param("code", "%" + code + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(trail.of(world.agency))
                .extracting(SecurityEntry::event)
                .containsSubsequence("OfficerAdded", "ActivationIssued", "OwnPasswordChanged");
    }

    @Test
    void aDoubleClickIsOneActivation() throws Exception {
        String code = handed(administrator.sends("/officers", "login", login, "name", "李四", "roles", "CLERK"));
        String key = UUID.randomUUID().toString();
        for (int copy = 0; copy < 3; copy++) {
            assertThat(pages.post()
                            .uri("/activation")
                            .with(csrf())
                            .param("_once", key)
                            .param("token", code)
                            .param("password", PASSWORD))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/sign-in");
        }
    }

    @Test
    void aPasswordThatWillNotDoDoesNotUseUpTheCode() throws Exception {
        String code = handed(administrator.sends("/officers", "login", login, "name", "李四", "roles", "CLERK"));
        assertThat(activates(code, "short")).hasStatus(422).bodyText().contains("口令至少12个字符");
        assertThat(activates("http://desk/activation#" + code.toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD))
                .as("however it is typed")
                .hasRedirectedUrl("/sign-in");
        assertThat(signsIn(login, PASSWORD)).isEqualTo("/");
    }

    @Test
    void aWrongAnExpiredAndAReplacedCodeAreToldInOneSentence() throws Exception {
        String first = handed(administrator.sends("/officers/" + world.clerk.id() + "/activation"));
        String second = handed(administrator.sends("/officers/" + world.clerk.id() + "/activation"));
        assertThat(activates("aaaaa-aaaaa-aaaaa-aaaaa", PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains(REFUSED);
        assertThat(activates(first, PASSWORD)).hasStatus(422).bodyText().contains(REFUSED);
        world.clock.moveTo(LocalDateTime.now(world.clock).plusHours(24));
        assertThat(activates(second, PASSWORD)).hasStatus(422).bodyText().contains(REFUSED);
        world.clock.moveTo(LocalDateTime.now(world.clock).minusMinutes(1));
        assertThat(activates(second, PASSWORD)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void whoGuessesCodesIsMadeToWait() throws Exception {
        String wrong = "aaaaa-aaaaa-aaaaa-" + login.substring(0, 5);
        for (int i = 0; i < 5; i++) {
            assertThat(activates(wrong, PASSWORD)).hasStatus(422).bodyText().contains(REFUSED);
        }
        assertThat(activates(wrong, PASSWORD)).hasStatus(422).bodyText().contains("尝试次数过多");
        String code = handed(administrator.sends("/officers/" + world.clerk.id() + "/activation"));
        for (int i = 0; i < 7; i++) {
            assertThat(activates(code, "short")).hasStatus(422).bodyText().contains("口令至少12个字符");
        }
        assertThat(activates(code, PASSWORD))
                .as("whoever has the code is not made to wait")
                .hasRedirectedUrl("/sign-in");
        world.clock.moveTo(LocalDateTime.now(world.clock).plusMinutes(31));
    }

    @Test
    void aFormWithoutAPasswordTellsNothingOfTheCode() {
        assertThat(activates("aaaaa-aaaaa-aaaaa-aaaaa", ""))
                .hasStatus(422)
                .bodyText()
                .doesNotContain(REFUSED);
    }

    @Test
    void aResetTakesTheOldPasswordAndEndsEverySession() throws Exception {
        Browserless clerk = Browserless.signedIn(mvc, world.clerk);
        String code = handed(administrator.sends("/officers/" + world.clerk.id() + "/activation"));
        assertThat(clerk.opens("/requests")).hasRedirectedUrl("/sign-in?ended");
        assertThat(signsIn(world.clerk.login(), World.PASSWORD)).isEqualTo("/sign-in?failed");
        assertThat(administrator.opens("/officers/" + world.clerk.id()))
                .bodyText()
                .contains("还没有设置口令");
        assertThat(activates(code, PASSWORD)).hasRedirectedUrl("/sign-in");
        assertThat(signsIn(world.clerk.login(), PASSWORD)).isEqualTo("/");
    }

    @Test
    void whoIsDisabledActivatesNothing() throws Exception {
        String code = handed(administrator.sends("/officers/" + world.clerk.id() + "/activation"));
        world.jdbc
                .sql("update officer set enabled = false where id = :id")
                .param("id", world.clerk.id())
                .update();
        assertThat(activates(code, PASSWORD)).hasStatus(422).bodyText().contains(REFUSED);
    }

    @Test
    void onlyAnAdministratorGivesCodesAndOnlyInHisAgency() {
        Browserless head = Browserless.signedIn(mvc, world.head);
        assertThat(head.sends("/officers/" + world.clerk.id() + "/activation")).hasStatus(403);
        assertThat(head.opens("/officers/" + world.clerk.id() + "/activation")).hasStatus(403);
        long stranger = world.clerkOfAnotherAgency.id();
        assertThat(administrator.sends("/officers/" + stranger + "/activation")).hasStatus(404);
        assertThat(administrator.opens("/officers/" + stranger + "/activation")).hasStatus(404);
        assertThat(administrator.sends("/officers/" + world.administrator.id() + "/activation"))
                .hasStatus(403);
        assertThat(administrator.opens("/officers")).hasStatusOk();
    }

    @Test
    void whoHasAPasswordAnotherMayKnowChangesItBeforeAnythingElse() {
        world.jdbc
                .sql("update officer set must_change = true where id = :id")
                .param("id", world.clerk.id())
                .update();
        var session = (MockHttpSession) pages.post()
                .uri("/sign-in")
                .with(csrf())
                .param("login", world.clerk.login())
                .param("password", World.PASSWORD)
                .exchange()
                .getRequest()
                .getSession();
        assertThat(session).isNotNull();
        Browserless clerk = Browserless.in(mvc, session);
        assertThat(clerk.opens("/")).hasRedirectedUrl("/password?first");
        assertThat(clerk.opens("/requests")).hasRedirectedUrl("/password?first");
        assertThat(clerk.sends("/departments", "name", "刚写的")).hasStatus(403).hasForwardedUrl("/refused");
        assertThat(clerk.opens("/password?first")).hasStatusOk().bodyText().contains("只有您自己知道");
        assertThat(clerk.sends("/password", "current", World.PASSWORD, "next", World.PASSWORD))
                .hasStatus(422);
        assertThat(clerk.sends("/password", "current", World.PASSWORD, "next", PASSWORD))
                .hasRedirectedUrl("/");
        assertThat(clerk.opens("/")).hasStatusOk();
    }
}
