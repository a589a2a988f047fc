package disclosuredesk.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.testing.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who signed in, failed to and signed out stands in the security ledger; what was typed does not. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class RecordedSignInsTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SecurityTrail trail;

    private World world;
    private MockMvcTester pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = MockMvcTester.create(mvc);
    }

    private MvcTestResult signsIn(String login, String password, String from) {
        return pages.post()
                .uri("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .param("login", login)
                .param("password", password)
                .exchange();
    }

    private List<String> events() {
        return trail.of(world.agency).stream().map(SecurityEntry::event).toList();
    }

    @Test
    void signingInAndOutIsOnRecord() {
        MvcTestResult in = signsIn(world.clerk.login(), World.PASSWORD, "10.1.2.3");
        var session = (MockHttpSession) in.getRequest().getSession();
        pages.post().uri("/sign-out").with(csrf()).session(session).exchange();
        assertThat(events()).containsExactly("SignedIn", "SignedOut");
        assertThat(trail.of(world.agency))
                .allSatisfy(entry -> assertThat(entry.officerId()).isEqualTo(world.clerk.id()));
        assertThat(trail.of(world.agency).get(0).address()).isEqualTo("10.1.2.3");
    }

    @Test
    void failuresAreOnRecordAndTheLockOnce() {
        for (int i = 0; i < 8; i++) {
            signsIn(world.head.login(), "a guess of mine " + i, "10.1.2.4");
        }
        assertThat(events())
                .containsExactly(
                        "SignInFailed", "SignInFailed", "SignInFailed", "SignInFailed", "SignInFailed", "SignInLocked");
        assertThat(trail.of(world.agency)).allSatisfy(entry -> {
            assertThat(entry.details()).contains(world.head.login()).doesNotContain("guess");
            assertThat(entry.officerId()).isZero(); // nobody has shown to be the head
            assertThat(entry.done()).isFalse();
        });
    }

    /** People type their password where the login goes. */
    @Test
    void whatIsNoLoginIsKeptAsItsLengthAndAMarkInTheChainOfTheInstallation() {
        String typed = "My-Passw0rd-" + UUID.randomUUID();
        long before = trail.head(SecurityTrail.INSTALLATION).seq();
        for (int i = 0; i < 4; i++) {
            signsIn(typed, "whatever", "10.9." + Math.abs(typed.hashCode() % 250) + ".5");
        }
        List<SecurityEntry> entries = trail.of(SecurityTrail.INSTALLATION).stream()
                .filter(entry -> entry.seq() > before)
                .toList();
        assertThat(entries).hasSize(1); // of one address, one a minute
        assertThat(entries.get(0).details()).contains("48个字符").doesNotContain("Passw0rd");
        assertThat(trail.firstBreak(SecurityTrail.INSTALLATION)).isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    void nobodySignsInWhoseSignInCannotBeWrittenDown() {
        signsIn(world.head.login(), World.PASSWORD, "10.1.2.5");
        world.jdbc
                .sql("update security_head set last_seq = 0 where agency_id = :agency")
                .param("agency", world.agency)
                .update();
        MockHttpSession session = new MockHttpSession();
        try {
            pages.post()
                    .uri("/sign-in")
                    .with(csrf())
                    .session(session)
                    .param("login", world.clerk.login())
                    .param("password", World.PASSWORD)
                    .exchange();
        } catch (RuntimeException fault) {
            assertThat(fault).isNotNull();
        }
        assertThat(pages.get().uri("/").session(session).exchange()).hasStatus3xxRedirection();
    }
}
