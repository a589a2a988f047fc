package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import disclosuredesk.agencies.Sessions;
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
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever is not signed in gets so many pages in a minute and address, and a session that does not last. */
@SpringBootTest(properties = "disclosuredesk.web.anonymous-per-minute=5")
@AutoConfigureMockMvc
@ActiveProfiles("test")
class AnonymousLimitTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Sessions sessions;

    private World world;

    @BeforeEach
    void aNewMinute() {
        world = new World(beans);
        world.clock.moveTo(LocalDateTime.now(world.clock).plus(Duration.ofMinutes(2)));
    }

    private MvcTestResult ask(String address, String path) {
        return MockMvcTester.create(mvc).perform(get(path).with(request -> {
            request.setRemoteAddr(address);
            return request;
        }));
    }

    @Test
    void theSixthOfAMinuteIsToldToWaitAndTheNextMinuteBeginsAnew() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("203.0.113.5", "/sign-in")).hasStatusOk();
        }
        MvcTestResult refused = ask("203.0.113.5", "/requests");
        assertThat(refused).hasStatus(429);
        assertThat(refused.getResponse().getHeader("Retry-After")).isEqualTo("60");
        assertThat(ask("203.0.113.6", "/sign-in")).as("another address").hasStatusOk();
        assertThat(ask("203.0.113.5", "/favicon.svg")).as("what costs nothing").hasStatusOk();
        world.clock.moveTo(LocalDateTime.now(world.clock).plus(Duration.ofMinutes(1)));
        assertThat(ask("203.0.113.5", "/sign-in")).hasStatusOk();
    }

    @Test
    void oneHouseholdHasOneCountWhateverAddressesItTakes() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("2001:db8::" + i, "/sign-in")).hasStatusOk();
        }
        assertThat(ask("2001:db8::ffff", "/sign-in")).hasStatus(429);
        assertThat(ask("2001:db8:0:1::1", "/sign-in")).hasStatusOk();
    }

    @Test
    void whoIsSignedInIsNotCounted() {
        Browserless officer = Browserless.signedIn(mvc, world.clerk);
        for (int i = 0; i < 20; i++) {
            assertThat(officer.opens("/requests")).hasStatusOk();
        }
    }

    @Test
    void aSessionNobodyHasSignedInWithEndsSoon() {
        MvcTestResult sent = ask("203.0.113.9", "/requests");
        assertThat(sent).hasStatus3xxRedirection();
        var session = (MockHttpSession) sent.getRequest().getSession(false);
        assertThat(session).isNotNull();
        assertThat(session.getMaxInactiveInterval()).isEqualTo(600);
    }

    @Test
    void theThirtyFirstBrowserOfAnOfficerEndsTheOneUsedLeast() {
        List<Browserless> browsers = new ArrayList<>();
        for (int i = 0; i < 31; i++) {
            world.clock.moveTo(LocalDateTime.now(world.clock).plus(Duration.ofMinutes(2)));
            browsers.add(Browserless.signedIn(mvc, world.clerk));
        }
        assertThat(sessions.of(world.clerk)).hasSize(30);
        assertThat(browsers.get(0).opens("/requests")).hasRedirectedUrl("/sign-in?ended");
        assertThat(browsers.get(1).opens("/requests")).hasStatusOk();
        assertThat(browsers.get(30).opens("/requests")).hasStatusOk();
    }
}
