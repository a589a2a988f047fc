package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import disclosuredesk.decision.Ground;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** The head signs on a phone: letter, ground and his two buttons are before him at once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class PhoneBrowserTests {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    private static void isBeforeHim(Locator what) {
        assertThat(what).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.99));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theHeadSignsOnAPhone(boolean javaScript) {
        World world = new World(beans);
        RequestId id = world.reviewed(Ground.PROVIDED);
        Page head = Chromium.signIn(chromium.page(port, javaScript), world.head);
        head.setViewportSize(390, 844);
        head.navigate("/requests/" + id);
        Locator sign = head.locator(".signing button[value='PASSED']");
        Locator giveBack = head.locator(".signing a:text-is('退回')");
        isBeforeHim(head.locator(".paper-head"));
        isBeforeHim(head.locator(".letter-beside >> text=第三十六条第（二）项").first());
        isBeforeHim(sign);
        isBeforeHim(giveBack);
        assertThat(sign.boundingBox().height).isGreaterThanOrEqualTo(44);

        giveBack.click();
        isBeforeHim(head.locator("#to"));
        isBeforeHim(sign);
        sign.click();
        assertThat(head.locator(".casebar")).containsText("送达");
    }
}
