package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.Registration;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Pictures;
import disclosuredesk.testing.World;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** A clerk with a paper letter in hand, at the keyboard. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class RegistrationBrowserTests {

    private static final String CARD = "姓名 王𬭶 性别 女 民族 汉 出生 1949年12月31日 住址 示例市中山路2号 公民身份号码 11010519491231002X";
    private static final LocatorAssertions.IsHiddenOptions PATIENTLY_HIDDEN =
            new LocatorAssertions.IsHiddenOptions().setTimeout(30_000);
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

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

    private Page form(boolean javaScript) {
        Page page = Chromium.signIn(chromium.page(port, javaScript), world.clerk);
        page.navigate("/requests/new");
        return page;
    }

    /** A picture of the page, and what axe finds on it. */
    private static void look(Page page, String name) {
        Pictures.takeWhole(page, name);
        assertThat(Axe.faults(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isEqualTo(true);
    }

    /** The field that waits for the next key: asked until it holds, since a page is seen before its script has run. */
    private static void waiting(Page page, String field) {
        assertThat(page.locator("#" + field)).isFocused();
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()");
    }

    private int registered() {
        return world.jdbc
                .sql("select count(*) from disclosure_request where agency_id = :agency")
                .param("agency", world.agency)
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource(value = Channel.class, mode = EnumSource.Mode.EXCLUDE, names = "FORWARDED") // not an applicant's own
    void aRequestIsRegisteredByKeyboardAloneInAtMost25Stops(Channel channel) {
        Page page = form(true);
        page.evaluate(
                "window.mouse = 0; ['mousedown', 'click', 'pointerdown'].forEach((kind) => document.addEventListener(kind,"
                        + " (event) => { if (event.detail > 0 || kind !== 'click') window.mouse += 1; }, true))");
        Map<String, String> typed = Map.of(
                "applicantName",
                "王𬭶",
                "identityNumber",
                "11010519491231002X",
                "phone",
                "13900000000",
                "information",
                "东环路改造项目征收补偿方案");
        Set<String> done = new HashSet<>();
        int stops = 1;
        while (!focused(page).equals("登记并编号")) {
            String at = focused(page);
            if (done.add(at)) {
                if (typed.containsKey(at)) {
                    page.keyboard().insertText(typed.get(at));
                } else if (at.equals("channel-IN_PERSON") && channel != Channel.IN_PERSON) {
                    for (int i = 0; i < channel.ordinal(); i++) {
                        page.keyboard().press("ArrowRight");
                    }
                    waiting(page, "channel-" + channel);
                } else if (at.contains("-")) {
                    page.keyboard().press("Space");
                }
            }
            page.keyboard().press("Tab");
            stops++;
            assertThat(stops).as("stops up to %s", focused(page)).isLessThanOrEqualTo(25);
        }
        assertThat(page.evaluate("window.mouse")).as("mouse events").isEqualTo(0);
        page.keyboard().press("Enter");
        assertThat(page.locator(".casebar h1")).hasText("依申〔2026〕0001号");
        assertThat(page.locator(".intake.fresh")).containsText("登记回执");
        assertThat(stops).isGreaterThan(12);
    }

    @Test
    void theFirstFieldWaitsAndEnterGoesOn() {
        Page page = form(true);
        waiting(page, "channel-IN_PERSON");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        waiting(page, "receivedOn");
        page.keyboard().press("Enter");
        waiting(page, "pasted");
    }

    @Test
    void aDateIsOneStop() {
        Page page = form(true);
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Tab");
        waiting(page, "receivedOn");
        page.keyboard().press("Tab");
        waiting(page, "pasted");
        page.keyboard().press("Shift+Tab");
        waiting(page, "receivedOn");
    }

    @Test
    void enterSubmitsNeitherWhileAnInputMethodComposesNorInAField() {
        Page page = form(true);
        page.locator("#applicantName").focus();
        CDPSession browser = page.context().newCDPSession(page);
        JsonObject composition = new JsonObject();
        composition.addProperty("text", "wang");
        composition.addProperty("selectionStart", 4);
        composition.addProperty("selectionEnd", 4);
        browser.send("Input.imeSetComposition", composition);
        for (int code : new int[] {229, 13}) {
            JsonObject enter = new JsonObject();
            enter.addProperty("type", "rawKeyDown");
            enter.addProperty("key", "Enter");
            enter.addProperty("code", "Enter");
            enter.addProperty("windowsVirtualKeyCode", code);
            browser.send("Input.dispatchKeyEvent", enter);
            waiting(page, "applicantName");
        }
        page.evaluate("document.querySelector('form[data-registration]').requestSubmit()");
        assertThat(page.locator(".alert-danger")).hasCount(0);
        JsonObject committed = new JsonObject();
        committed.addProperty("text", "王𬭶");
        browser.send("Input.insertText", committed);
        assertThat(page.locator("#applicantName")).hasValue("王𬭶");
        page.keyboard().press("Enter");
        waiting(page, "identityKind-ID_CARD");
        page.locator("#documentNumber").focus();
        page.keyboard().press("Enter");
        waiting(page, "wantedForm-PAPER");
        assertThat(page.locator(".alert-danger")).hasCount(0);
        page.locator("#documentNumber").focus();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".alert-danger")).isVisible();
        assertThat(page.locator("#applicantName")).hasValue("王𬭶");
        assertThat(page.locator(".recognised")).hasCount(0);
        assertThat(registered()).isZero();
    }

    @Test
    void aPasteFillsTheFormAndEarlierRequestsAppearWhileTyping() {
        world.registered();
        Registration plain = world.registration(world.today());
        world.registering.register(
                new Registration(
                        plain.id(),
                        plain.receipt(),
                        plain.applicant(),
                        "幼儿园招生计划",
                        null,
                        plain.wantedForm(),
                        plain.wantedRoute()),
                world.clerk);
        Page page = form(true);
        look(page, "registration-empty");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("text => navigator.clipboard.writeText(text)", CARD);
        page.keyboard().press("ArrowRight");
        page.locator("#pasted").focus();
        page.keyboard().press("Control+V");
        assertThat(page.locator(".recognised")).containsText("已填入");
        assertThat(page.locator("#applicantName")).hasValue("王𬭶");
        assertThat(page.locator("#identityNumber")).hasValue("11010519491231002X");
        assertThat(page.locator("#address")).hasValue("示例市中山路2号");
        assertThat(page.locator("#identity-reading")).containsText("女，1949-12-31出生");
        assertThat(page.locator("#channel-SIGNED_MAIL")).isChecked();
        waiting(page, "phone");
        page.locator("#identityNumber").fill("样例证件1234");
        page.locator("#information").pressSequentially("东环路改造项目征收补偿方案");
        assertThat(page.locator("#looked")).containsText("内容相同");
        assertThat(page.locator("#looked")).containsText("近12个月另有1件申请");
        assertThat(page.locator("#identity-reading")).containsText("居民身份证号码应为18位");
        waiting(page, "information");
        look(page, "registration-filled");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".alert-danger")).isVisible();
        waiting(page, "wantedForm-PAPER");
        look(page, "registration-error");
        assertThat(registered()).isEqualTo(2);
    }

    @Test
    void theChannelDecidesWhichDatesAreAsked() {
        Page page = form(true);
        page.check("#channel-IN_PERSON");
        assertThat(page.locator("#confirmedOn")).isHidden();
        assertThat(page.locator("text=口头申请，由本机关代为填写")).isVisible();
        page.check("#channel-ORDINARY_MAIL");
        assertThat(page.locator("#confirmedOn")).isVisible();
        assertThat(page.locator("#submittedOn")).isHidden();
        assertThat(page.locator("text=口头申请，由本机关代为填写")).isHidden();
        page.check("#channel-EMAIL");
        assertThat(page.locator("#submittedOn")).isVisible();
    }

    @Test
    void aLetterIsSplitAndItsReceiptPrintedWithoutScriptToo() {
        Page page = form(false);
        page.check("#channel-IN_PERSON");
        page.fill("#pasted", CARD + "\n电话：13900000000");
        page.click("button[name=recognise]");
        assertThat(page.locator("#phone")).hasValue("13900000000");
        page.fill("#information", "东环路改造项目征收补偿方案");
        page.check("#wantedForm-PAPER");
        page.check("#wantedRoute-POST");
        page.locator("summary:has-text('口头申请')").click();
        page.check("input[name=oral]");
        page.check("#confirmation-SIGNATURE");
        page.click("text=登记，同一来信再登记一件");
        assertThat(page.locator("[role=status]").first()).containsText("已登记，编号依申〔2026〕0001号");
        assertThat(page.locator("main")).containsText("与依申〔2026〕0001号出自同一来信");
        page.fill("#information", "规划许可证");
        page.check("#wantedForm-PAPER");
        page.check("#wantedRoute-POST");
        page.click("text=登记并编号");
        assertThat(page.locator(".intake")).containsText("同一来信：");
        Pictures.take(page, "registration-done");
        page.click("text=登记回执");
        assertThat(page.locator(".paper")).containsText("最迟于2026年3月30日答复");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        Pictures.take(page, "receipt");
    }

    @Test
    void theReceiptAndTheListOfDraftsHaveNoAccessibilityFindings() {
        Page page = form(true);
        page.fill("#applicantName", "王𬭶");
        page.fill("#information", "东环路改造项目征收补偿方案");
        assertThat(page.locator("[data-draft-kept]")).containsText("草稿已暂存");
        page.navigate("/requests/new");
        look(page, "registration-drafts");
        page.click("text=继续");
        assertThat(page.locator("#information")).hasValue("东环路改造项目征收补偿方案");
        page.navigate("/requests/" + world.registered() + "/receipt");
        look(page, "receipt-screen");
    }

    @Test
    void afterTheSessionEndedTheDraftGoesOnWithNothingLost() {
        Page page = form(true);
        page.locator("#information").pressSequentially("会话结束之前");
        page.locator("#documentNumber").focus();
        assertThat(page.locator("[data-draft-kept]")).containsText("草稿已暂存");
        page.context().clearCookies();
        page.locator("#information").focus();
        page.keyboard().press("End");
        page.keyboard().insertText("，会话结束之后");
        page.locator("#documentNumber").focus();
        assertThat(page.locator("[data-draft-failed]")).isVisible(PATIENTLY);
        Page again = Chromium.signIn(page.context().newPage(), world.clerk);
        assertThat(page.locator("[data-draft-failed]")).isHidden(PATIENTLY_HIDDEN);
        again.navigate("/requests/new");
        again.click("text=继续");
        assertThat(again.locator("#information")).hasValue("会话结束之前，会话结束之后");
        page.locator("#documentNumber").fill("示政发〔2025〕3号");
        page.locator("#phone").focus();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".alert-danger")).isVisible();
    }
}
