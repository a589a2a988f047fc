package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import disclosuredesk.agencies.Role;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Pictures;
import disclosuredesk.testing.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** The board in a real browser: from a number to its list, the charts and their tables, the sheet on paper. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class BoardBrowserTests {

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

    private static void holds(World world, RequestId id, Role role, long officer) {
        world.jdbc
                .sql("""
                insert into case_holder (request_id, role, officer_id, since, given_by)
                values (:id, :role, :officer, current_timestamp(6), :officer)
                on duplicate key update officer_id = values(officer_id)
                """)
                .param("id", id.value())
                .param("role", role.name())
                .param("officer", officer)
                .update();
    }

    /** A little of everything. */
    private static void fill(World world) {
        world.delivered(Ground.PROVIDED);
        world.archived(Ground.DOES_NOT_EXIST);
        world.today(LocalDate.of(2026, 4, 8));
        holds(
                world,
                world.registered(LocalDate.of(2026, 2, 24), ApplicantKind.NATURAL_PERSON),
                Role.CLERK,
                world.clerk.id());
        holds(world, world.assigned(), Role.HANDLER, world.handler.id());
        world.reviewed(Ground.PROVIDED);
        world.approved(Ground.PROVIDED);
        world.delivered(Ground.PETITION);
        RequestId extended = world.assigned();
        world.extending.propose(extended, world.version(extended), 10, "量大", world.clerk);
        world.extending.approve(extended, world.version(extended), world.head);
        world.tellExtension(extended, world.version(extended), world.today(), world.clerk);
        RequestId correcting = world.registered();
        world.askForCorrection(
                correcting,
                0,
                CorrectionNotice.sent(world.today(), "名称", world.today().plusDays(30)),
                world.clerk);
        RequestId asked = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                asked,
                world.version(asked),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "恒通商贸有限公司", null, "报价", world.today(), world.today())),
                world.clerk);
        world.today(LocalDate.of(2026, 4, 15));
        world.registered(LocalDate.of(2026, 3, 20), ApplicantKind.BUSINESS);
        world.drafted(Ground.PROVIDED);
    }

    @Test
    void aManagerLooksOpensANumberAndPrintsTheSheet() {
        World world = new World(beans);
        fill(world);
        Page page = chromium.page(port, true);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        Chromium.signIn(page, world.head);
        page.click("nav a:has-text('看板')");
        assertThat(page.locator("nav a[aria-current=page]")).hasText("看板");
        Pictures.take(page, "board-screen");
        look(page, "board");

        page.locator("#trend").scrollIntoViewIfNeeded();
        assertThat(page.locator("#trend .chart svg")).hasCount(4);
        assertThat(page.locator("#trend-cases tbody tr")).hasCount(12);
        look(page, "board-charts");

        page.click(".tile.light-RED a");
        assertThat(page.locator("#list")).containsText("共1件");
        assertThat(page.locator(".chips")).containsText("期限：已超期");

        page.navigate("/board/trend");
        look(page, "board-trend");
        page.setViewportSize(390, 844);
        look(page, "board-trend-narrow");
        page.setViewportSize(1366, 768);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.ACTIVE)
                .setColorScheme(ColorScheme.DARK));
        Pictures.take(page, "board-trend-contrast");
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.NONE)
                .setColorScheme(ColorScheme.LIGHT)
                .setMedia(Media.PRINT));
        page.setViewportSize(680, 962); // A4 within its margins
        Pictures.take(page, "board-trend-paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(1366, 768);

        page.navigate("/board/week");
        look(page, "board-week");
        page.evaluate("""
                document.querySelectorAll('table.week-rows tbody').forEach((rows, part) => {
                  while (rows.rows.length < (part === 0 ? 12 : 7)) { rows.append(rows.rows[0].cloneNode(true)); }
                })"""); // as full as it can be
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".topbar nav")).isHidden();
        byte[] sheet = page.pdf(
                new Page.PdfOptions().setPreferCSSPageSize(true).setPath(Path.of("target/pictures", "board-week.pdf")));
        assertThat(new String(sheet, StandardCharsets.ISO_8859_1)).containsPattern("/Type /Pages\\s*/Count 1\\b");
        assertThat(complaints).isEmpty();
    }

    @Test
    void withoutJavaScriptTheChartsAreThereAndABarOpensItsList() {
        World world = new World(beans);
        fill(world);
        Page page = Chromium.signIn(chromium.page(port, false), world.head);
        page.navigate("/board");
        page.click("#trend a");
        assertThat(page.locator("#trend-cases tbody tr")).hasCount(12);
        assertThat(page.locator(".chart.flow title").last()).hasText("2026年4月办结1件");
        page.locator(".chart.flow a").last().click();
        assertThat(page.locator("#list")).containsText("共1件");
    }

    @Test
    void anEmptyDeskSaysSo() {
        World world = new World(beans);
        Page page = Chromium.signIn(chromium.page(port, true), world.clerk);
        page.navigate("/board");
        assertThat(page.locator(".empty")).hasText("现在没有在办的申请。");
        look(page, "board-empty");
    }
}
