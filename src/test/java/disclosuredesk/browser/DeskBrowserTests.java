package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.decision.Ground;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Pictures;
import disclosuredesk.testing.World;
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

/** A working day at the desk, in a real browser: handler, clerk, head. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class DeskBrowserTests {

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

    private Page signedIn(Officer officer) {
        return Chromium.signIn(chromium.page(port, true), officer);
    }

    private static void picture(Page page, String name) {
        Pictures.take(page, name);
    }

    @Test
    void aHandlerClaimsTwoOfThreeUndoesASlipAndHandsOneOver() {
        Officer colleague = world.officer(world.agency, world.department, "子", Role.HANDLER);
        for (int i = 0; i < 3; i++) {
            world.assigned();
        }
        Page page = signedIn(world.handler);
        assertThat(page.locator(".queues a[aria-current]")).containsText("待签收");
        page.locator("tbody input[type=checkbox]").nth(0).check();
        page.locator("tbody input[type=checkbox]").nth(1).check();
        assertThat(page.locator("[data-chosen]")).hasText("已选 2 件");
        picture(page, "desk-unclaimed");
        page.click("button:text-is('签收')");
        assertThat(page.locator(".flash")).containsText("2件已办理");
        assertThat(page.locator(".queues a:has-text('待办') b").first()).hasText("2");
        page.click(".queues a:has-text('待签收')");
        page.click("tbody a >> nth=0");
        page.click("#others button:text-is('签收')");
        page.click("button:text-is('撤销')");
        assertThat(page.locator(".flash")).containsText("已撤销");
        page.navigate("/");
        page.click("tbody td a >> nth=0");
        page.click("text=转办、指定承办人");
        page.selectOption("#officer", "" + colleague.id());
        page.click("button:text-is('交办')");
        assertThat(page.locator(".flash")).containsText("已交子承办");
        picture(page, "desk-case");
        assertThat(signedIn(colleague).locator(".queues a:has-text('待办') b").first())
                .hasText("1");
    }

    @Test
    void aClerkSearchesKeepsTheListAndTakesItAsASheet() {
        world.registered();
        world.archived(Ground.PROVIDED);
        Page page = signedIn(world.clerk);
        page.navigate("/requests");
        page.fill("#text", "征收");
        page.selectOption("#state", "OPEN");
        page.click("button:text-is('筛选')");
        assertThat(page.locator(".list-head b")).hasText("共1件");
        page.click("text=存为常用筛选");
        page.fill("#filter-name", "在办征收");
        page.click(".saved button:text-is('保存')");
        assertThat(page.locator(".flash")).containsText("在办征收");
        assertThat(page.locator(".chips a")).hasCount(2);
        Download sheet = page.waitForDownload(() -> page.click("text=导出Excel"));
        assertThat(sheet.suggestedFilename()).startsWith("案件清单-").endsWith(".xlsx");
        page.click("text=更多条件和列");
        picture(page, "desk-requests");
        page.locator("tbody input[type=checkbox]").first().check();
        Download chosen = page.waitForDownload(() -> page.click("text=导出勾选的案件"));
        assertThat(chosen.suggestedFilename()).endsWith(".xlsx");
        page.click("button:text-is('催办')");
        assertThat(page.locator(".flash")).containsText("无需催办");
        page.click(".chips a >> nth=0");
        assertThat(page.locator(".chips a")).hasCount(1);
    }

    @Test
    void aHeadSupervisesAndReadsTheWrittenAnswer() {
        RequestId id = world.assigned();
        Page head = signedIn(world.head);
        head.navigate("/requests/" + id);
        head.click("#others a:text-is('督办')");
        head.selectOption("#officer", "" + world.handler.id());
        head.fill("#demand", "说明检索进度");
        head.fill("#replyDueOn", world.today().plusDays(2).toString());
        head.click("text=发出督办单");
        assertThat(head.locator(".flash")).containsText("督办〔2026〕1号");
        Page handler = signedIn(world.handler);
        handler.click("a:has-text('督办〔2026〕1号')");
        picture(handler, "desk-supervision");
        handler.fill("#reply", "今天完成检索");
        handler.click("text=提交答复");
        head.reload();
        assertThat(head.locator("#holding")).containsText("今天完成检索");
    }

    @Test
    void theKeyboardOpensThePartsOfACase() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        Page page = signedIn(world.clerk);
        page.navigate("/requests/" + id);
        page.keyboard().press("Alt+6");
        assertThat(page.locator("main")).containsText("流程图");
        picture(page, "desk-timeline");
        page.keyboard().press("Alt+7");
        assertThat(page.locator("main")).containsText("校验值全部相符");
        page.click(".ask");
        assertThat(page.locator("h1")).isVisible();
    }
}
