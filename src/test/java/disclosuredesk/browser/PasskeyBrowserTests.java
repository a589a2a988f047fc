package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Pictures;
import disclosuredesk.testing.World;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** A passkey in the browser officers have, with an authenticator the browser itself pretends to have. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "disclosuredesk.sessions.proved=5m")
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class PasskeyBrowserTests {

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();

    @Autowired
    private ApplicationContext beans;

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("disclosuredesk.passkeys.origins", () -> "http://localhost:" + PORT);
    }

    private static void authenticator(Page page) {
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject added = new JsonObject();
        added.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", added);
    }

    private static void look(Page page, String name) {
        for (int width : new int[] {1366, 390}) {
            page.setViewportSize(width, 768);
            assertThat(Axe.faults(page)).as(name).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(name + " fits " + width)
                    .isEqualTo(true);
            Pictures.take(page, name + "-" + width);
        }
        page.setViewportSize(1366, 768);
    }

    private static void signOut(Page page) {
        page.click("header form[action$='/sign-out'] button");
        assertThat(page.locator("h1")).hasText("登录");
    }

    @Test
    void registeredSignedInWithProvedWithRevokedAndRefused() {
        World world = new World(beans);
        try (Chromium chromium = new Chromium()) {
            Page page = Chromium.signIn(chromium.page(PORT, true), world.clerk);
            authenticator(page);
            page.navigate("/passkeys");
            look(page, "passkeys-none");
            page.click("main a[href='/passkeys/new']");
            assertThat(page.locator("[data-without-passkey]")).isHidden();
            look(page, "passkey-new");
            page.fill("#passkeyName", "办公室电脑");
            page.press("#passkeyName", "Enter");
            assertThat(page.locator(".flash")).containsText("通行密钥已登记");
            assertThat(page.locator("main table")).containsText("办公室电脑");
            look(page, "passkeys");
            page.navigate("/passkeys/new");
            page.fill("#passkeyName", "再一次");
            page.click(".passkey button");
            assertThat(page.locator(".passkey .error")).containsText("已经登记过");
            signOut(page);

            page.navigate("/sign-in");
            look(page, "sign-in-passkey");
            page.click(".passkey button");
            assertThat(page.locator("header .who")).containsText("甲");
            world.clock.moveTo(LocalDateTime.now(world.clock).plusMinutes(6));
            page.navigate("/passkeys");
            page.click("main table form button");
            look(page, "proof-passkey");
            page.click(".passkey button");
            assertThat(page.locator(".flash")).containsText("已撤销");
            signOut(page);

            page.navigate("/sign-in");
            page.click(".passkey button");
            assertThat(page.locator(".alert-danger")).containsText("不能用这个通行密钥登录");
            assertThat(page.locator("header .who")).hasCount(0);
        }
    }

    @Test
    void withoutScriptsThereIsNoButtonAndThePasswordSignsIn() {
        World world = new World(beans);
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.page(PORT, false);
            page.navigate("/sign-in");
            assertThat(page.locator(".passkey")).isHidden();
            Chromium.signIn(page, world.clerk);
            assertThat(page.locator("header .who")).containsText("甲");
            page.navigate("/passkeys/new");
            assertThat(page.locator("[data-without-passkey]")).isVisible();
        }
    }
}
