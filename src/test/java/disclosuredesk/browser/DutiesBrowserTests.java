package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import disclosuredesk.decision.Ground;
import disclosuredesk.remedies.DecidingRemedies;
import disclosuredesk.remedies.Filing;
import disclosuredesk.remedies.RecordingRemedies;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyResult;
import disclosuredesk.reminders.Reminding;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Pictures;
import disclosuredesk.testing.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** What belongs to no open request in a real browser: an order is received, performed and proved; a complaint is answered; a report is out. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class DutiesBrowserTests {

    private static final int WIDE = 1366;
    private static final int NARROW = 390;

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
    private static void look(Page page, boolean javaScript, String address, String name) {
        page.navigate(address);
        if (!javaScript) {
            return;
        }
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, 768);
            page.navigate(address);
            Pictures.takeWhole(page, "duties-" + name + "-" + width);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(name + " at " + width)
                    .isEqualTo(true);
        }
        page.setViewportSize(WIDE, 768);
        page.navigate(address);
        assertThat(Axe.faults(page)).as(name).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatComesAfterTheAnswerIsDoneInThePages(boolean javaScript, @TempDir Path folder) throws Exception {
        RemedyId id = RemedyId.random();
        Filing suit = Filing.suit(
                world.archived(Ground.PROVIDED), "", "王小明", "示例区人民法院", "(2026)示行初12号", World.MONDAY, World.MONDAY);
        beans.getBean(RecordingRemedies.class).file(id, suit, world.clerk);
        beans.getBean(DecidingRemedies.class).decide(id, 0, RemedyResult.ANNULLED, World.MONDAY, "", world.clerk);
        Page page = Chromium.signIn(chromium.page(port, javaScript), world.head);
        page.navigate("/remedies/" + id);
        page.click("text=登记送达和责令");
        page.fill("#servedOn", "2026-03-02");
        page.fill("#ordered", "责令自收到判决之日起15个工作日内重新答复");
        page.check("#orderPeriod-WORKING_DAYS");
        page.fill("#days", "15");
        page.fill("#fromOn", "2026-03-02");
        look(page, javaScript, "/remedies/" + id + "/order", "order");
        page.fill("#servedOn", "2026-03-02");
        page.fill("#ordered", "责令自收到判决之日起15个工作日内重新答复");
        page.check("#orderPeriod-WORKING_DAYS");
        page.fill("#days", "15");
        page.fill("#fromOn", "2026-03-02");
        page.click("main .panel-act button");
        assertThat(page.locator("main")).containsText("履行复议决定、裁判");
        assertThat(page.locator("main")).containsText("本机关上诉");
        look(page, javaScript, "/remedies/" + id, "remedy");
        world.today(LocalDate.parse("2026-03-26"));
        beans.getBean(Reminding.class).remind();
        look(page, javaScript, "/", "worklist");
        look(page, javaScript, "/board", "board");
        look(page, javaScript, "/duties", "list");
        look(page, javaScript, "/reminders", "reminders");
        page.navigate("/remedies/" + id);
        page.click("text=登记履行");
        look(page, javaScript, "/remedies/" + id + "/performance", "performance");
        page.fill("#performedOn", "2026-03-26");
        page.fill("#performedBy", "城建科");
        page.fill("#how", "重新答复并送达");
        page.setInputFiles("#file", Files.writeString(folder.resolve("送达回证.txt"), "2026年3月26日签收"));
        page.click("main .panel-act button");
        assertThat(page.locator("main")).containsText("2026-03-26由城建科履行：重新答复并送达");
        assertThat(page.locator("main")).containsText("送达回证.txt");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void complaintsAndOwnReportAreKeptInThePages(boolean javaScript) {
        Page page = Chromium.signIn(chromium.page(port, javaScript), world.head);
        look(page, javaScript, "/complaints/new", "complaint-new");
        page.check("#side-RESPONDENT");
        page.fill("#about", "信息公开目录不全");
        page.fill("#complainant", "匿名");
        page.fill("#receivedOn", "2026-03-02");
        page.check("#complaintChannel-INTERNET");
        page.click("main button");
        page.click("text=登记答复");
        page.check("#complaintResult-FOUNDED");
        page.fill("#answeredOn", "2026-03-02");
        page.fill("#reply", "目录已补全");
        page.click("main .panel-act button");
        assertThat(page.locator("main")).containsText("成立　2026-03-02");
        assertThat(page.locator("main")).containsText("目录已补全");
        look(page, javaScript, page.url(), "complaint");
        look(page, javaScript, "/complaints", "complaints");
        look(page, javaScript, "/statistics/2025/own-duties", "own");
        page.check("#reportScope-OWN");
        page.fill("#publishedOn", "2026-01-30");
        page.fill("#webAddress", "https://www.example.gov.cn/2025.html");
        page.click("#publication button");
        assertThat(page.locator("main")).containsText("2026-01-30公布");
        look(page, javaScript, "/statistics/2026/quarters/1", "quarter");
        look(page, javaScript, "/statistics/2026/report/chapters/1", "chapter");
        look(page, javaScript, "/statistics/2026/report", "report");
    }
}
