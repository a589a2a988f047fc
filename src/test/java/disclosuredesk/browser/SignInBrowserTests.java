package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import disclosuredesk.agencies.Role;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Pictures;
import disclosuredesk.testing.World;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** Signing in as an officer lives it: from the code he was handed to the notice that he will be signed out. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "disclosuredesk.sessions.idle=123s",
            "disclosuredesk.sessions.longest=8h",
            "disclosuredesk.passwords.profile=dengbao3"
        })
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class SignInBrowserTests {

    private static final int WIDE = 1366;
    private static final int NARROW = 390;
    private static final String PASSWORD = "Correct horse battery";

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    private World world;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    /** The rules are looked at by a script, so only where scripts run. */
    private static void look(Page page, boolean javaScript, String name) {
        if (!javaScript) {
            return;
        }
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, 768);
            assertThat(Axe.faults(page)).as(name).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(name + " fits " + width)
                    .isEqualTo(true);
            Pictures.take(page, name + "-" + width);
        }
        page.setViewportSize(WIDE, 768);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOfficerComesInByTheLinkHeWasHanded(boolean javaScript) {
        String login = "o" + UUID.randomUUID().toString().substring(0, 8);
        Page administrator = Chromium.signIn(chromium.page(port, javaScript), world.administrator);
        administrator.navigate("/officers/new");
        look(administrator, javaScript, "officer-new");
        administrator.fill("#login", login);
        administrator.fill("#name", "李四");
        administrator.check("#roles-CLERK");
        administrator.click("main form button");
        assertThat(administrator.locator("body")).containsText("待安全管理员同意");

        Page security = Chromium.signIn(
                chromium.page(port, javaScript), world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR));
        security.navigate("/rights");
        security.click("main tbody a");
        security.click("main form[action$='/agreement'] button");
        assertThat(security.locator("main dd").nth(0)).hasText(login);
        look(security, javaScript, "activation-handed");
        String link = security.locator("main dd").nth(1).textContent();
        String code = security.locator("main dd").nth(2).textContent();

        Page officer = chromium.page(port, javaScript);
        officer.navigate(link);
        if (javaScript) {
            assertThat(officer.locator("#token")).hasValue(code);
            assertThat(officer).hasURL(Pattern.compile("/activation$"));
        } else {
            officer.fill("#token", code);
        }
        look(officer, javaScript, "activation");
        officer.fill("#password", "Admin@2026Admin");
        officer.click("main form button");
        assertThat(officer.locator(".error").first()).containsText("太容易猜到");
        officer.fill("#token", code);
        officer.fill("#password", PASSWORD);
        officer.click("main form button");
        assertThat(officer.locator("h1")).hasText("登录");
        officer.fill("#login", login);
        officer.fill("#password", PASSWORD);
        officer.click("main form button");
        assertThat(officer.locator("header .who")).containsText("李四");
        officer.navigate("/sessions");
        assertThat(officer.locator("main table")).containsText("本次登录");
        look(officer, javaScript, "sessions");
        administrator.navigate("/officers/" + world.clerk.id());
        look(administrator, javaScript, "officer");
        officer.navigate("/password");
        look(officer, javaScript, "password");
    }

    @Test
    void whoIsAboutToBeSignedOutIsToldAndLosesNothing() {
        Page page = Chromium.signIn(chromium.page(port, true), world.clerk);
        assertThat(page.locator("header .who")).containsText("甲");
        page.navigate("/password");
        page.fill("#current", "halfway");
        secondsPass(10);
        assertThat(page.locator(".session-ending")).containsText("2分钟内将自动退出");
        look(page, true, "session-ending");
        page.click(".session-ending button");
        assertThat(page.locator(".session-ending")).hasCount(0);
        secondsPass(10);
        assertThat(page.locator(".session-ending")).containsText("2分钟内将自动退出");
        secondsPass(200);
        page.click(".session-ending button");
        assertThat(page.locator(".session-ending")).containsText("已自动退出");
        assertThat(page.locator("#current")).hasValue("halfway");
        page.navigate("/requests");
        assertThat(page.locator("h1")).hasText("登录");
    }

    private void secondsPass(int seconds) {
        world.clock.moveTo(LocalDateTime.now(world.clock).plusSeconds(seconds));
    }
}
