package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import disclosuredesk.decision.Ground;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Pictures;
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

/** A case goes back to an earlier step in a real browser, with script and without. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class ReturnBrowserTests {

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
        if (javaScript) { // axe is a script itself
            assertThat(Axe.faults(page)).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aThirdPartyThatTurnsUpInTheReviewIsAskedAndTheDraftWaits(boolean javaScript) {
        World world = new World(beans);
        RequestId id = world.drafted(Ground.PROVIDED);
        Page reviewer = Chromium.signIn(chromium.page(port, javaScript), world.reviewer);
        reviewer.navigate("/requests/" + id + "/review");
        reviewer.click("text=退回…");
        look(reviewer, "return-review", javaScript);
        reviewer.check("#to-CONSULTATION");
        reviewer.fill("#comment", "附件三是恒通公司的报价，没有征求过意见");
        reviewer.click("main .panel-act button[value='RETURNED']");
        assertThat(reviewer.locator(".casebar")).containsText("征求意见");

        Page clerk = Chromium.signIn(chromium.page(port, javaScript), world.clerk);
        clerk.navigate("/requests/" + id + "/consultation");
        assertThat(clerk.locator(".alert-warning")).containsText("附件三是恒通公司的报价");
        look(clerk, "return-consultation", javaScript);
        clerk.fill("[name='letters[0].party']", "恒通公司");
        clerk.click("main .panel-act button.btn-primary");
        assertThat(clerk.locator(".panel-act article.paper")).containsText("恒通公司");
        look(clerk, "return-consultation-sent", javaScript);
        clerk.fill("[name='letters[0].deliveredOn']", world.today().toString());
        clerk.click(".panel-act button.btn-primary");
        clerk.navigate("/requests/" + id);
        clerk.click("a:has-text('退回前面的环节')");
        look(clerk, "return-form", javaScript);
        clerk.click("main .panel-act button.btn-primary");
        assertThat(clerk.locator("main .panel-act")).containsText("请选择退回哪一步");
        clerk.check("#to-SEARCH");
        clerk.fill("#comment", "一并再查附件");
        clerk.click("main .panel-act button.btn-primary");
        assertThat(clerk.locator(".casebar")).containsText("检索与拟办");
        clerk.click("a:has-text('登记收到的意见')");
        clerk.check("#opinion-AGREES");
        clerk.click("main .panel-act button[type=submit].btn-primary, main .panel-act button.btn-primary");
        assertThat(clerk.locator(".casebar")).containsText("检索与拟办");
        clerk.click("a:has-text('通知补正')");
        look(clerk, "return-correction-notice", javaScript);
        clerk.fill("#items", "请写明文件名称");
        clerk.click("main .panel-act button.btn-primary");
        assertThat(clerk.locator(".panel-act article.paper")).containsText("请写明文件名称");
        look(clerk, "return-correction-sent", javaScript);
        clerk.click(".panel-act button.btn-primary");
        assertThat(clerk.locator(".casebar")).containsText("等待补正");
        look(clerk, "return-case", javaScript);
    }
}
