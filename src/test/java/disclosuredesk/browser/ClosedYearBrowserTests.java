package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import disclosuredesk.decision.Ground;
import disclosuredesk.letters.Delivery;
import disclosuredesk.letters.Delivery.PostalService;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Pictures;
import disclosuredesk.testing.World;
import java.time.LocalDate;
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

/** A year is closed, changes, and is amended, in a real browser with script and without. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class ClosedYearBrowserTests {

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
        String picture = javaScript ? name : name + "-no-script";
        Pictures.take(page, picture);
        if (javaScript) { // axe is a script itself
            assertThat(Axe.faults(page)).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theYearIsClosedAndAmendedByTheHead(boolean javaScript) {
        World world = new World(beans);
        world.today(LocalDate.of(2025, 3, 3));
        RequestId early = world.archived(Ground.PROVIDED);
        world.today(LocalDate.of(2025, 12, 30));
        RequestId late = world.approved(Ground.PROVIDED);
        world.today(LocalDate.of(2026, 1, 20));
        Page page = Chromium.signIn(chromium.page(port, javaScript), world.head);
        page.navigate("/statistics/2025");
        look(page, "year-open", javaScript);
        page.click("a:has-text('定稿与更正')");
        page.click("a.btn:has-text('定稿')");
        look(page, "freeze", javaScript);
        page.check("#understood");
        page.click("main button:has-text('定稿')");
        assertThat(page.locator("[role=status]").first()).containsText("已保存第1版");
        look(page, "version", javaScript);

        world.today(LocalDate.of(2026, 2, 10));
        world.delivering.deliver(
                late,
                world.version(late),
                Delivery.posted(PostalService.EMS, LocalDate.of(2025, 12, 30), "1000000001"),
                world.clerk);
        world.amended(early, RegistrationField.APPLICANT_KIND, ApplicantKind.BUSINESS.name());
        page.navigate("/");
        look(page, "worklist-changed", javaScript);
        page.click("[role=status] a:has-text('2025年')");
        assertThat(page.locator("h2")).containsText("定稿后有变动");
        look(page, "versions-changed", javaScript);
        page.click("a.btn:has-text('更正')");
        page.check("#understood");
        page.click("main button:has-text('更正')");
        assertThat(page.locator("#reason-note .error")).containsText("必须写明原因");
        page.fill("#reason", "1件送达迟登记，1件类别更正");
        look(page, "amend", javaScript);
        page.click("main button:has-text('更正')");
        assertThat(page.locator("h1")).containsText("第2版");
        look(page, "version-2", javaScript);
        page.click("a:has-text('按当时记录重算')");
        assertThat(page.locator("[role=status]")).containsText("完全一致");
        look(page, "proof", javaScript);
        page.navigate("/requests/" + late);
        page.locator("h2:has-text('统计归属')").scrollIntoViewIfNeeded();
        look(page, "case-counted", javaScript);
        page.navigate("/requests/" + early + "/registration-amendment");
        assertThat(page.locator("main .panel-act h2").first()).containsText("登记更正");
        look(page, "registration-amendment-head", javaScript);
    }
}
