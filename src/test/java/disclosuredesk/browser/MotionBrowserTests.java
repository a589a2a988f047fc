package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import disclosuredesk.decision.Ground;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Papers;
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

/** A registration is put right, another voided, a file moved, by two officers in a real browser, with script and without, wide and narrow. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class MotionBrowserTests {

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
        if (javaScript) {
            page.setViewportSize(390, 844);
            Pictures.take(page, picture + "-390");
            assertThat(page.evaluate(
                            "[...document.querySelectorAll('.panel-act *, .alert')].every((e) => e.getBoundingClientRect().right <= window.innerWidth + 1"
                                    + " || e.closest('.scroll') || e.closest('table.dense'))"))
                    .as(name + " at 390")
                    .isEqualTo(true);
            page.setViewportSize(1366, 768);
        }
        if (javaScript) { // axe is a script itself
            assertThat(Axe.faults(page)).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRegistrationIsPutRightByTwo(boolean javaScript) {
        World world = new World(beans);
        RequestId id = world.delivered(Ground.PROVIDED);
        Page clerk = Chromium.signIn(chromium.page(port, javaScript), world.clerk);
        clerk.navigate("/requests/" + id);
        clerk.click("a:has-text('登记更正')");
        clerk.fill("#applicantName", "汪𬭶");
        clerk.fill("#identityNumber", "样例证件5678");
        clerk.fill("#information", "东环路改造项目征收补偿方案（2025年修订）");
        look(clerk, "motion-form", javaScript);
        clerk.click("button:has-text('提请更正')");
        assertThat(clerk.locator("#reason-note .error")).containsText("请写明理由");
        assertThat(clerk.locator("#applicantName")).hasValue("汪𬭶");
        clerk.fill("#reason", "经核对身份证复印件，姓名、号码录入有误");
        clerk.click("button:has-text('提请更正')");
        assertThat(clerk.locator("[role=status]").first()).containsText("待另一人确认");
        assertThat(clerk.locator("main")).containsText("须由另一人确认");
        assertThat(clerk.locator("button:has-text('确认更正')")).hasCount(0);
        look(clerk, "motion-own", javaScript);

        Page head = Chromium.signIn(chromium.page(port, javaScript), world.head);
        look(head, "motion-waiting", javaScript);
        head.click("a:has-text('待您确认')");
        head.click("#list td a");
        head.click("[role=status] a:has-text('查看')");
        assertThat(head.locator("table.changes")).containsText("王𬭶");
        assertThat(head.locator("table.changes")).containsText("汪𬭶");
        assertThat(head.locator("main")).containsText("示公开〔2026〕1号");
        assertThat(head.content()).doesNotContain("样例证件5678").doesNotContain("样例证件1234");
        look(head, "motion", javaScript);
        head.fill("#identityNumber", "样例证件5679");
        head.click("button:has-text('确认更正')");
        assertThat(head.locator("#identityNumber-note .error")).containsText("不一致");
        head.fill("#identityNumber", "样例证件5678");
        head.click("button:has-text('确认更正')");
        assertThat(head.locator("[role=status]").first()).containsText("登记已更正");
        assertThat(head.locator("main")).containsText("以下文书仍载有原来的内容");
        assertThat(head.locator("main")).containsText("登记更正：姓名或者名称由“王𬭶”改为“汪𬭶”");
        look(head, "motion-confirmed", javaScript);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDoubleRegistrationIsVoidAndItsFileGoesToTheOther(boolean javaScript) {
        World world = new World(beans);
        RequestId stays = world.registered();
        RequestId twice = world.assigned();
        beans.getBean(FilingMaterials.class)
                .file(
                        twice,
                        world.version(twice),
                        Purpose.APPLICATION,
                        InspectedFile.of("申请书.pdf", Papers.pdf("application")),
                        world.clerk);
        Page clerk = Chromium.signIn(chromium.page(port, javaScript), world.clerk);
        clerk.navigate("/requests/" + twice + "/materials");
        clerk.click("a:has-text('移卷')");
        clerk.fill("#to", "2026-1");
        clerk.fill("#reason", "重复登记，归入先登记的一件");
        look(clerk, "move-material", javaScript);
        clerk.click("button:has-text('移到该案件')");
        assertThat(clerk.locator("main")).containsText("移到依申〔2026〕0001号");
        look(clerk, "moved-away", javaScript);
        clerk.navigate("/requests/" + stays + "/materials");
        assertThat(clerk.locator("main")).containsText("自依申〔2026〕0002号移来");

        clerk.navigate("/requests/" + twice);
        clerk.click("a:has-text('作废登记')");
        clerk.check("#voidBasis-DOUBLE");
        clerk.fill("#instead", "2026-1");
        clerk.fill("#reason", "同一封信登记了两次");
        look(clerk, "voiding", javaScript);
        clerk.click("button:has-text('提请作废')");

        Page head = Chromium.signIn(chromium.page(port, javaScript), world.head);
        head.navigate("/requests/" + twice + "/motion");
        look(head, "voiding-motion", javaScript);
        head.click("button:has-text('确认作废')");
        assertThat(head.locator("main")).containsText("已作废 重复登记");
        look(head, "void", javaScript);
        assertThat(world.process.isOpen(twice)).isFalse();
        head.navigate("/requests?state=VOID");
        assertThat(head.locator("#list")).containsText("依申〔2026〕0002号");
        look(head, "void-list", javaScript);
        head.navigate("/requests");
        assertThat(head.locator("#list")).not().containsText("依申〔2026〕0002号");
    }
}
