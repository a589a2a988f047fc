package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import disclosuredesk.calendar.CalendarVersions;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** A notice is uploaded through a real server: with its token, with and without JavaScript, and too big. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
class CalendarBrowserTests {

    private static final String OF_2027 =
            "date,is_workday,name\n2027-01-01,false,元旦\n2027-01-02,false,元旦\n2027-01-03,true,元旦\n";

    private static Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private CalendarVersions versions;

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
        world.today(LocalDate.of(2026, 12, 21));
    }

    private Page administrator(boolean javaScript) {
        Page page = Chromium.signIn(chromium.page(port, javaScript), world.administrator);
        page.navigate("/calendar");
        return page;
    }

    private static void upload(Page page, byte[] file) {
        page.fill("#year", "2027");
        page.fill("#source", "国办发明电〔2026〕9号");
        page.setInputFiles("#file", new FilePayload("2027.csv", "text/csv", file));
        page.click("main button");
    }

    /** What it looks like is kept in {@code target}; whoever cannot see it must be able to use it too. */
    private static void look(Page page, String name, boolean javaScript) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")).setFullPage(true));
        if (javaScript) {
            assertThat(new AxeBuilder(page).analyze().getViolations().stream()
                    .map(violation -> name + ": " + violation.getId() + " " + violation.getNodes().get(0).getHtml()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNoticeIsUploadedPreviewedAndAccepted(boolean javaScript) {
        world.registered();
        Page page = administrator(javaScript);
        assertThat(page.locator("[role=status]")).containsText("2027年的放假通知尚未导入");
        look(page, "calendar", javaScript);
        upload(page, OF_2027.getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("main")).containsText("其中1件的期限会变");
        look(page, "calendar-preview", javaScript);
        page.click("main button");
        assertThat(page.locator("[role=status]")).containsText("2027年的工作日历已采用");
        assertThat(versions.of(world.agency)).singleElement()
                .satisfies(version -> assertThat(version.notice().text()).isEqualTo(OF_2027));
        page.close();
    }

    @Test
    void aFileThatIsTooBigIsToldToBe() {
        Page page = administrator(true);
        upload(page, "x".repeat(300_000).getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("#content-note")).containsText("内容超过200KB");
        for (int bytes : new int[] {26_000_000, 30_000_000}) {
            page.navigate("/calendar");
            upload(page, new byte[bytes]);
            assertThat(page.locator("main")).containsText("上传的文件过大");
        }
        assertThat(versions.of(world.agency)).isEmpty();
        page.close();
    }
}
