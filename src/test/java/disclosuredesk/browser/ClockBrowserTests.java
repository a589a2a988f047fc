package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import disclosuredesk.agencies.Officer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.reminders.Reminding;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Pictures;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.List;
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

/** The clock in a real browser: an extension from proposal to notice, and no page that some cannot use. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class ClockBrowserTests {

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

    private Page signedIn(Officer officer, boolean javaScript) {
        return Chromium.signIn(chromium.page(port, javaScript), officer);
    }

    private static void look(Page page, String address, String name) {
        page.navigate(address);
        Pictures.takeWhole(page, name);
        assertThat(Axe.faults(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anExtensionIsProposedApprovedAndTold(boolean javaScript) {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        Page clerk = signedIn(world.clerk, javaScript);
        clerk.navigate("/requests/" + id);
        clerk.click("text=提请延期");
        clerk.fill("#workingDays", "10");
        clerk.fill("#reason", "须汇总三个科室的材料");
        clerk.click(".panel-act button");
        Page head = signedIn(world.head, javaScript);
        head.click("td a:text-is('审批延期')");
        head.check("input[value=APPROVED]");
        head.click(".panel-act button");
        clerk.navigate("/requests/" + id + "/extension-notice");
        clerk.click(".panel-act button");
        assertThat(clerk.locator(".panel-act article.paper")).containsText("延期");
        clerk.click(".panel-act button.btn-primary");
        assertThat(clerk.locator(".casebar")).containsText("2026-04-14");
        clerk.navigate("/requests/" + id + "/deadline?what=EXTENDED&on=2026-03-03&days=5");
        assertThat(clerk.locator("[role=alert]")).containsText("延期只有一次");
        clerk.context().close();
        head.context().close();
    }

    @Test
    void noPageOfTheClockHasAFindingOfAxe() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "恒通公司", null, "报价", world.today(), world.today())),
                world.clerk);
        world.askForFee(
                id,
                world.version(id),
                new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, world.today(), world.today(), null, null),
                world.clerk);
        world.askForReasons(id, world.version(id), world.today(), LocalDate.of(2026, 4, 10), "本月46件", world.clerk);
        world.extending.propose(id, world.version(id), 10, "量大", world.clerk);
        RequestId other = world.assigned();
        world.today(LocalDate.of(2026, 3, 26));
        beans.getBean(Reminding.class).remind();
        Page clerk = signedIn(world.clerk, true);
        for (String page : List.of("", "/deadline", "/opinion", "/payment", "/reasons-received")) {
            look(clerk, "/requests/" + id + page, "clock-case" + page.replace('/', '-'));
        }
        for (String page : List.of(
                "/extension",
                "/reasons",
                "/fee",
                "/deadline?what=EXTENDED&on=2026-03-27&days=20",
                "/deadline?what=CORRECTED&on=2026-03-27")) {
            look(
                    clerk,
                    "/requests/" + other + page,
                    "clock-other" + page.replaceAll("[/?].*?(\\w+)", "-$1").replaceAll("\\W", "-"));
        }
        look(clerk, "/reminders", "clock-reminders");
        look(clerk, "/requests/new", "clock-registration");
        look(clerk, "/help", "clock-help");
        Page head = signedIn(world.head, true);
        look(head, "/requests/" + id + "/extension-approval", "clock-extension-approval");
        look(head, "/requests/" + id + "/amendment", "clock-amendment");
        Page administrator = signedIn(world.administrator, true);
        look(administrator, "/settings", "clock-settings");
        look(administrator, "/departments", "clock-departments");
        for (Page page : List.of(clerk, head, administrator)) {
            page.context().close();
        }
    }
}
