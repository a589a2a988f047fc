package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import disclosuredesk.agencies.Officer;
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

/** Two agencies in a real browser, with script and without, wide and narrow: a request handed on, an opinion and help asked and given, precedents seen. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class ExchangeBrowserTests {

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
        Pictures.takeWhole(page, javaScript ? name : name + "-no-script");
        if (javaScript) { // axe is a script itself
            page.setViewportSize(390, 844);
            Pictures.takeWhole(page, name + "-390");
            assertThat(page.evaluate("[...document.querySelectorAll('.panel *, .alert')].every((e) =>"
                            + " e.getBoundingClientRect().right <= window.innerWidth + 1 || e.closest('.scroll'))"))
                    .as(name + " at 390")
                    .isEqualTo(true);
            page.setViewportSize(1366, 768);
            assertThat(Axe.faults(page)).as(name).isEmpty();
        }
    }

    private void file(World world, RequestId id, Purpose purpose, String name) {
        beans.getBean(FilingMaterials.class)
                .file(id, world.version(id), purpose, InspectedFile.of(name, Papers.pdf(purpose.name())), world.clerk);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRequestIsHandedOnAndRegistered(boolean javaScript) {
        World world = new World(beans);
        Officer there = world.clerkOfAnotherAgency;
        RequestId id = world.approved(Ground.NOT_OURS);
        file(world, id, Purpose.APPLICATION, "申请表.pdf");
        world.delivering.deliver(id, world.version(id), world.delivery(), world.clerk);
        Page clerk = Chromium.signIn(chromium.page(port, javaScript), world.clerk);
        clerk.navigate("/requests/" + id);
        clerk.click("a:has-text('转交本系统内的机关')");
        clerk.selectOption("#receiver", "" + there.agencyId());
        clerk.fill("#askedOn", "" + world.today());
        clerk.fill("#askedHow", "电话告知，申请人同意转交");
        clerk.click("main .panel-act button:has-text('转交')");
        assertThat(clerk.locator("main")).containsText("申请人不反对的才能转交");
        look(clerk, "forwarding", javaScript);
        clerk.check("#notObjected1");
        clerk.click("main .panel-act button:has-text('转交')");
        assertThat(clerk.locator("main")).containsText("对方尚未登记");
        look(clerk, "forwarding-case", javaScript);

        Page other = Chromium.signIn(chromium.page(port, javaScript), there);
        assertThat(other.locator("nav").first()).containsText("机关来件（1）");
        other.click("nav a:has-text('机关来件')");
        look(other, "exchange", javaScript);
        other.click("main td a");
        look(other, "forwarded", javaScript);
        other.click("main a:has-text('登记')");
        assertThat(other.locator("#applicantName")).hasValue("王𬭶");
        look(other, "forwarded-registration", javaScript);
        other.click("main button.btn-primary:has-text('登记')");
        assertThat(other.locator("main")).containsText("由示例机关转来");
        look(other, "forwarded-case", javaScript);
        clerk.navigate("/requests/" + id);
        assertThat(clerk.locator("main")).containsText("对方已登记");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOpinionIsAskedAndGivenAndPrecedentsAreSeen(boolean javaScript) {
        World world = new World(beans);
        Officer there = world.clerkOfAnotherAgency;
        world.delivered(Ground.PROVIDED);
        RequestId id = world.proposed(Ground.PROVIDED, true);
        file(world, id, Purpose.INFORMATION, "补偿方案.pdf");
        Page clerk = Chromium.signIn(chromium.page(port, javaScript), world.clerk);
        clerk.navigate("/requests/" + id + "/consultation");
        clerk.check("#letters0\\.kind-JOINT_AGENCY");
        clerk.selectOption("#letters0\\.askedAgencyId", "" + there.agencyId());
        clerk.fill("#letters0\\.subject", "拟公开东环路改造项目征收补偿方案，请提出意见");
        clerk.check("label:has-text('补偿方案.pdf')");
        look(clerk, "opinion-ask", javaScript);
        clerk.click("main .panel-act button.btn-primary");
        assertThat(clerk.locator("main")).containsText("（系统内）");

        Page other = Chromium.signIn(chromium.page(port, javaScript), there);
        other.click("nav a:has-text('机关来件')");
        look(other, "exchange-letter", javaScript);
        other.click("main td a");
        other.click("button:has-text('提交意见')");
        assertThat(other.locator("main")).containsText("请选择意见");
        other.check("#opinion-OBJECTS");
        other.fill("#reasons", "方案附图尚在报批，公开后影响征收");
        other.fill("#approvedBy", "庞某");
        other.setInputFiles("#files", new FilePayload("说明.pdf", "application/pdf", Papers.pdf("why")));
        look(other, "opinion-give", javaScript);
        other.click("button:has-text('提交意见')");
        assertThat(other.locator("main")).containsText("已提意见");
        look(other, "opinion-given", javaScript);

        clerk.navigate("/requests/" + id + "/decision");
        assertThat(clerk.locator("main")).containsText("类似先例");
        look(clerk, "precedents-draft", javaScript);
        clerk.click("summary:has-text('类似先例')");
        clerk.click("a:has-text('更多')");
        look(clerk, "precedents", javaScript);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void helpIsAskedAndGivenWithinTheInstallation(boolean javaScript) {
        World world = new World(beans);
        Officer there = world.clerkOfAnotherAgency;
        RequestId id = world.assigned();
        file(world, id, Purpose.OTHER, "红线图.pdf");
        Page clerk = Chromium.signIn(chromium.page(port, javaScript), world.clerk);
        clerk.navigate("/requests/" + id + "/assistance");
        clerk.fill("#question", "请查东环路项目的用地批复");
        clerk.check("#agency-" + there.agencyId());
        clerk.check("label:has-text('红线图.pdf')");
        look(clerk, "help-ask", javaScript);
        clerk.click("main .panel-act button.btn-primary");
        assertThat(clerk.locator("#cooperation")).containsText("另一机关");

        Page other = Chromium.signIn(chromium.page(port, javaScript), there);
        other.click("nav a:has-text('机关来件')");
        look(other, "exchange-help", javaScript);
        other.click("main td a");
        other.fill("#answerText", "批复见附件");
        other.setInputFiles("#files", new FilePayload("批复.pdf", "application/pdf", Papers.pdf("approval")));
        look(other, "help-give", javaScript);
        other.click("button.btn-primary:has-text('答复协查')");
        assertThat(other.locator("main")).containsText("已答复");
        look(other, "help-given", javaScript);
        other.click("main a:has-text('回到机关来件')");
        assertThat(other.locator("main")).containsText("已经办过的");
    }
}
