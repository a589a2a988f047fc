package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import disclosuredesk.decision.Ground;
import disclosuredesk.letters.Letters;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Pictures;
import disclosuredesk.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

/** What was passed on is taken back with one press; what is final asks; a file that is made tells so until it has come. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class TakingBackBrowserTests {

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

    private static void look(Page page, String name, boolean javaScript) {
        Pictures.take(page, javaScript ? name : name + "-no-script");
        page.setViewportSize(390, 844);
        Pictures.take(page, (javaScript ? name : name + "-no-script") + "-390");
        page.setViewportSize(1366, 768);
        if (javaScript) { // axe is a script itself
            assertThat(Axe.faults(page)).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theReviewIsTakenBackByOnePressUntilTheHeadOpensIt(boolean javaScript) {
        World world = new World(beans);
        RequestId id = world.reviewed(Ground.PROVIDED);
        Page reviewer = Chromium.signIn(chromium.page(port, javaScript), world.reviewer);
        reviewer.navigate("/requests/" + id);
        look(reviewer, "takeable", javaScript);
        reviewer.click("button:text-is('收回')");
        assertThat(reviewer.locator("main")).containsText("法制审核");
        assertThat(reviewer.locator(".flash")).containsText("已收回");
        look(reviewer, "taken-back", javaScript);
        assertThat(world.steps(id)).containsExactly("reviewDecision");
    }

    @Test
    void whoComesTooLateReadsWhoOpenedIt() {
        World world = new World(beans);
        RequestId id = world.reviewed(Ground.PROVIDED);
        Page reviewer = Chromium.signIn(chromium.page(port, true), world.reviewer);
        reviewer.navigate("/requests/" + id);
        Page head = Chromium.signIn(chromium.page(port, true), world.head);
        head.navigate("/requests/" + id);
        reviewer.click("button:text-is('收回')");
        assertThat(reviewer.locator("main")).containsText(world.head.name() + "已于");
        look(reviewer, "taken-too-late", true);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLetterIsVoidedOnlyOnceItsQuestionIsAnswered(boolean javaScript) {
        World world = new World(beans);
        RequestId id = world.approved(Ground.PROVIDED);
        long letter = beans.getBean(Letters.class).of(id).get(0).id();
        Page clerk = Chromium.signIn(chromium.page(port, javaScript), world.clerk);
        clerk.navigate("/requests/" + id + "/letters/" + letter);
        clerk.locator("form[action$='/void'] #reason").fill("印错");
        clerk.click("button:text-is('作废')");
        assertThat(clerk.locator("#understood")).hasAttribute("aria-invalid", "true");
        look(clerk, "final-unanswered", javaScript);
        clerk.check("#understood");
        clerk.click("button:text-is('作废')");
        assertThat(clerk.locator(".flash")).containsText("文书已作废");
    }

    @Test
    void aFileThatIsMadeTellsSoUntilItHasCome() {
        World world = new World(beans);
        world.registered();
        Page page = Chromium.signIn(chromium.page(port, true), world.head);
        page.navigate("/requests");
        page.evaluate("""
                () => {
                  const link = document.querySelector('a[data-fetched]');
                  new MutationObserver(() => { document.body.dataset.seen = (document.body.dataset.seen || '') + ' ' + link.getAttribute('aria-busy'); })
                    .observe(link, { attributeFilter: ['aria-busy'] });
                }""");
        var sheet = page.waitForDownload(() -> page.click("a[data-fetched]"));
        assertThat(sheet.suggestedFilename()).endsWith(".xlsx");
        assertThat(page.locator("body")).hasAttribute("data-seen", " true null"); // the word of the file came back
        assertThat(page.locator(".told-busy")).hasCount(0);
    }
}
