package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import disclosuredesk.decision.Ground;
import disclosuredesk.release.InformationFiles;
import disclosuredesk.release.RedactionMark;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.Pictures;
import disclosuredesk.testing.World;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** Files and marks in a real browser: by mouse, by keyboard alone, and without script. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class RedactionBrowserTests {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    private World world;
    private RequestId id;

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
        id = world.proposed(Ground.PROVIDED, false);
    }

    /** The page of marks, after the file was uploaded on its own page. */
    private Page redaction(boolean javaScript) {
        Page page = Chromium.signIn(chromium.page(port, javaScript), world.clerk);
        page.navigate("/requests/" + id + "/materials");
        page.check("#purpose-INFORMATION");
        page.setInputFiles(
                "#files",
                new FilePayload(
                        "协议.pdf",
                        "application/pdf",
                        Papers.pdf("Contract\nID 110101199003078515\nPrice 1250000", "second page")));
        if (javaScript) {
            assertThat(page.locator(".chosen li")).containsText("协议.pdf");
        }
        look(page, "materials", javaScript);
        page.click("main button:has-text('上传')");
        page.navigate("/requests/" + id + "/release");
        look(page, "release", javaScript);
        page.click("a:has-text('标记遮盖')");
        if (javaScript) {
            assertThat(page.locator("[data-add]")).isVisible(); // shown by the script that draws
        }
        return page;
    }

    /** A picture of the page, and what axe finds on it; axe is a script itself and never ends where scripts are off. */
    private static void look(Page page, String name, boolean javaScript) {
        String picture = javaScript ? name : name + "-no-script";
        Pictures.take(page, picture);
        if (javaScript) {
            assertThat(Axe.faults(page)).as(name).isEmpty();
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isEqualTo(true);
    }

    private List<RedactionMark> marks() {
        return beans.getBean(InformationFiles.class).of(id).get(0).marks();
    }

    private static void save(Page page) {
        page.click("button:has-text('保存本页')");
        assertThat(page.locator("[role=status]")).containsText("遮盖已保存");
    }

    @Test
    void marksAreDrawnMovedAndSizedByMouse() {
        Page page = redaction(true);
        page.locator("#whole, [name=wholeGround]").first().scrollIntoViewIfNeeded();
        BoundingBox view = page.locator(".page-view svg").boundingBox();
        drag(page, view, 10, 10, 40, 20);
        page.locator("[data-mark] select").first().selectOption("THIRD_PARTY");
        drag(page, view, 20, 15, 30, 25);
        drag(page, view, 49.7, 29.7, 59.7, 34.7);
        look(page, "redaction-mouse", true);
        save(page);
        assertThat(marks()).singleElement().satisfies(mark -> {
            assertThat(mark.box().left()).isBetween(190, 210);
            assertThat(mark.box().top()).isBetween(190, 210);
            assertThat(mark.box().width()).isBetween(385, 415);
            assertThat(mark.box().height()).isBetween(135, 165);
        });
        assertThat(page.locator("rect.mark")).hasCount(1);
    }

    /** From one point of the page to another, in per cent. */
    private static void drag(Page page, BoundingBox view, double fromX, double fromY, double toX, double toY) {
        page.mouse().move(view.x + view.width * fromX / 100, view.y + view.height * fromY / 100);
        page.mouse().down();
        page.mouse().move(view.x + view.width * (fromX + toX) / 200, view.y + view.height * (fromY + toY) / 200);
        page.mouse().move(view.x + view.width * toX / 100, view.y + view.height * toY / 100);
        page.mouse().up();
    }

    @Test
    void marksAreAddedMovedSizedAndRemovedByKeyboardAlone() {
        Page page = redaction(true);
        page.locator("[data-add]").focus();
        page.keyboard().press("Enter");
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Alt+ArrowDown");
        Locator ground = page.locator("[data-mark] select").first();
        ground.focus();
        ground.selectOption("THIRD_PARTY");
        look(page, "redaction-keyboard", true);
        page.locator("button:has-text('保存本页')").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]")).containsText("遮盖已保存");
        assertThat(marks())
                .singleElement()
                .satisfies(mark -> assertThat(List.of(
                                mark.box().left(),
                                mark.box().top(),
                                mark.box().width(),
                                mark.box().height()))
                        .containsExactly(370, 446, 300, 45));
        page.locator("rect.mark").focus();
        page.keyboard().press("Delete");
        assertThat(page.locator("rect.mark")).hasCount(0);
        save(page);
        assertThat(marks()).isEmpty();
    }

    @Test
    void withoutScriptMarksAreTypedAndTheFileIsBurnt() {
        Page page = redaction(false);
        look(page, "redaction", false);
        page.locator("[name='marks[0].left']").fill("5");
        page.locator("[name='marks[0].top']").fill("10.5");
        page.locator("[name='marks[0].width']").fill("50");
        page.locator("[name='marks[0].height']").fill("4");
        page.locator("[name='marks[0].ground']").selectOption("THIRD_PARTY");
        save(page);
        assertThat(page.locator("rect.mark")).hasCount(1);
        page.navigate("/requests/" + id + "/release");
        page.click("button:has-text('生成遮盖件')");
        assertThat(page.locator("[role=alert]")).containsText("没有完全遮住");
        page.click("a:has-text('标记遮盖')");
        page.locator("[name='marks[0].top']").fill("5");
        page.locator("[name='marks[0].height']").fill("12");
        save(page);
        page.navigate("/requests/" + id + "/release");
        page.click("button:has-text('生成遮盖件')");
        assertThat(page.locator("[role=status]")).containsText("遮盖件已生成");
        look(page, "release-burnt", false);
        assertThat(beans.getBean(InformationFiles.class).of(id).get(0).burnt()).isNotNull();
    }

    @Test
    void aSuggestionIsAdoptedWithOneKey() {
        Page page = redaction(true);
        page.locator("button:has-text('采纳')").first().focus();
        page.keyboard().press("Enter");
        page.locator("[data-mark] select").first().selectOption("THIRD_PARTY");
        save(page);
        assertThat(marks()).hasSize(1);
    }
}
