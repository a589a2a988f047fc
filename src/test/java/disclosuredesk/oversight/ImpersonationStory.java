package disclosuredesk.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * An administrator wants to reset the head's password, sign in as the head and act without a trace. Alone he cannot; with a careless second person he is
 * not without a trace: both stand on the ledger, whoever signs in is told who did it, and every reading after it shows.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class ImpersonationStory {

    private static final String HIS = "correct horse battery";
    private static final String THEIRS = "10.66.0.1";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Agencies agencies;

    @Autowired
    private SecurityTrail trail;

    private MockHttpSession signedIn(String login, String password) throws Exception {
        var session = (MockHttpSession) mvc.perform(post("/sign-in")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(THEIRS);
                            return request;
                        })
                        .param("login", login)
                        .param("password", password))
                .andReturn()
                .getRequest()
                .getSession(false);
        return session == null ? new MockHttpSession() : session;
    }

    private int status(String page, MockHttpSession session) throws Exception {
        return mvc.perform(get(page).session(session).with(request -> {
                    request.setRemoteAddr(THEIRS);
                    return request;
                }))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(String page, MockHttpSession session) throws Exception {
        return mvc.perform(get(page).session(session))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theAdministratorDoesNotBecomeTheHeadUnseen() throws Exception {
        World world = new World(beans);
        Officer security = world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
        RequestId id = world.reviewed(disclosuredesk.decision.Ground.PROVIDED);
        Browserless administrator = Browserless.signedIn(mvc, world.administrator);

        // he makes himself no head
        assertThat(administrator.sends(
                        "/officers/" + world.administrator.id(),
                        "login",
                        world.administrator.login(),
                        "name",
                        "庚",
                        "roles",
                        "HEAD",
                        "departmentId",
                        "",
                        "enabled",
                        "true",
                        "_enabled",
                        "on",
                        "version",
                        "" + agencies.version(world.administrator.id())))
                .matches(answer -> answer.getResponse().getStatus() >= 400);
        assertThat(agencies.officer(world.administrator.id()).orElseThrow().roles())
                .containsExactly(Role.ADMINISTRATOR);

        // he resets the head's password: it is proposed, and does not count
        assertThat(administrator.sends("/officers/" + world.head.id() + "/activation"))
                .hasStatus3xxRedirection();
        assertThat(status("/requests/" + id, signedIn(world.head.login(), HIS))).isEqualTo(302);
        long change = world.jdbc
                .sql("select max(id) from rights_change where agency_id = :agency")
                .param("agency", world.agency)
                .query(Long.class)
                .single();
        assertThat(administrator.sends("/rights/" + change + "/agreement")).hasStatus(403);

        // a careless second person agrees, and gives the code to him instead of the head
        Browserless second = Browserless.signedIn(mvc, security);
        String handed =
                second.sends("/rights/" + change + "/agreement").getResponse().getRedirectedUrl();
        Matcher code = Pattern.compile("/activation#([a-z0-9-]+)").matcher(text(second.opens(handed)));
        assertThat(code.find()).isTrue();
        assertThat(mvc.perform(post("/activation")
                                .with(csrf())
                                .param("token", code.group(1))
                                .param("password", HIS))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
        MockHttpSession impostor = signedIn(world.head.login(), HIS);
        assertThat(page("/", impostor)).contains("您的口令于", "庚提出，安同意");
        assertThat(status("/requests/" + id, impostor)).isEqualTo(200);

        // all of it is on the ledger, with who and from where
        List<SecurityEntry> entries = trail.of(world.agency).stream()
                .filter(entry ->
                        !entry.event().startsWith("SignedIn") || entry.address().equals(THEIRS))
                .toList();
        assertThat(entries)
                .extracting(SecurityEntry::event)
                .containsSubsequence(
                        "RightsProposed",
                        "SignInFailed",
                        "RightsAgreed",
                        "PasswordReset",
                        "ActivationIssued",
                        "OwnPasswordChanged",
                        "SignedIn",
                        "CaseRead");
        assertThat(entries)
                .filteredOn(entry -> entry.event().equals("RightsProposed"))
                .singleElement()
                .matches(entry -> entry.officerId() == world.administrator.id());
        assertThat(entries)
                .filteredOn(entry -> entry.event().equals("PasswordReset"))
                .singleElement()
                .matches(entry -> entry.officerId() == security.id());
        assertThat(entries)
                .filteredOn(entry -> entry.event().equals("CaseRead"))
                .singleElement()
                .matches(entry -> entry.address().equals(THEIRS) && id.equals(entry.request()));
        assertThat(trail.firstBreak(world.agency)).isEmpty();

        // the head himself is told too: with his old password he does not get in, with the new one he reads who set it
        assertThat(status("/", signedIn(world.head.login(), World.PASSWORD))).isEqualTo(302);
        world.today(World.MONDAY.plusDays(2));
        assertThat(page("/", signedIn(world.head.login(), HIS))).contains("您的口令于2026-03-02", "庚提出，安同意");
    }
}
