package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import disclosuredesk.decision.Ground;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Pictures;
import disclosuredesk.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** The annual report in a real browser, from table 二 to the accepted warning. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class ReportBrowserTests {

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

    private static void look(Page page, String name) {
        Pictures.takeWhole(page, name);
        assertThat(Axe.faults(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isEqualTo(true);
    }

    private static void save(Page page) {
        page.click("main form button.btn-primary");
        assertThat(page.locator(".flash").first()).containsText("已保存");
    }

    @Test
    void theReportIsWrittenLookedAtAndItsWarningAccepted() {
        World world = new World(beans);
        world.delivered(Ground.PROVIDED);
        world.delivered(Ground.DOES_NOT_EXIST);
        world.registered(world.today(), ApplicantKind.BUSINESS);
        Page page = Chromium.signIn(chromium.page(port, true), world.clerk);
        page.navigate("/statistics/2025/table2");
        page.fill("#valuesNORMATIVE-2", "597");
        save(page);
        page.navigate("/statistics/2026/table2");
        page.locator("input.number").all().forEach(input -> input.fill("0"));
        page.fill("#valuesNORMATIVE-0", "50");
        page.fill("#notesNORMATIVE-0", "其中修订16");
        page.fill("#valuesNORMATIVE-2", "640");
        page.fill("#valuesCHARGES-0", "59237.2449");
        save(page);
        look(page, "table2");

        page.navigate("/statistics/2026/report/chapters/5");
        page.click("#text");
        page.keyboard().press("Control+End");
        page.click("button[aria-label='插入“报告年度”']");
        assertThat(page.inputValue("#text")).endsWith("〔报告年度〕").doesNotContain("{{");
        look(page, "report-chapter");
        save(page);

        page.navigate("/statistics/2026/report?compare=true");
        assertThat(page.locator("#chapter-5 .chip[title=报告年度]").first()).hasText("2026");
        look(page, "report");
        page.locator("input.reason").first().fill("上年漏计，已核实");
        page.click("button:has-text('写明理由并接受') >> nth=0");
        assertThat(page.locator("#review")).containsText("理由：上年漏计，已核实");
        assertThat(page.locator("text=核对已经通过")).isVisible();
    }
}
