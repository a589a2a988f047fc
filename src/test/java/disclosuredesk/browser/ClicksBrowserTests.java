package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Setting;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.World;
import java.util.Map;
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

/** What the simplest answer costs its officers: clicks, texts and the height of the pages they decide on. The figures may fall, not rise. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class ClicksBrowserTests {

    private static final int MOST_CLICKS = 24;
    private static final int MOST_TEXTS = 10;
    private static final int MOST_CLICKS_SHORT = 16;
    private static final int MOST_TEXTS_SHORT = 5;

    /** A screen and a half at 1366 x 768. */
    private static final int HIGHEST_PAGE = 1150;

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    private int clicks;
    private int texts;
    private final StringBuilder high = new StringBuilder();

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    /** An officer at his own screen; his sign-in is not counted. */
    private final class Seat {

        private final Page page;

        Seat(Officer officer) {
            page = Chromium.signIn(chromium.page(port, true), officer);
            page.navigate("/");
        }

        Seat click(String what) {
            clicks++;
            page.click(what);
            return this;
        }

        Seat choose(String what, String value) {
            clicks++;
            page.selectOption(what, value);
            return this;
        }

        Seat write(String where, String text) {
            texts++;
            page.fill(where, text);
            return this;
        }

        /** The page the officer decides on fits; measured when it is there and dressed, which a click does not wait for. */
        Seat isLow(String step, String markedBy) {
            page.locator(markedBy).first().waitFor();
            page.waitForLoadState();
            int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
            if (height > HIGHEST_PAGE) {
                high.append(step).append(' ').append(height).append(" px; ");
            }
            return this;
        }
    }

    @Test
    void theSimplestAnswerCostsNoMoreThanItDid() {
        World world = new World(beans);
        Seat clerk = registered(world);
        clerk.isLow("examination", "text=提交审查结果").click("text=提交审查结果");
        clerk.isLow("assignment", "button:text-is('交办')")
                .choose("#departmentId", "" + world.department)
                .click("button:text-is('交办')");
        String number = clerk.page.locator(".casebar h1").innerText();

        new Seat(world.handler)
                .click("text=" + number)
                .isLow("search", "#places")
                .write("#places", "规划科档案柜")
                .write("#keywords", "东环路")
                .write("#findings", "检得方案一份")
                .choose("#ground", "PROVIDED")
                .write("#opinion", "建议公开")
                .click("button:text-is('提交')");
        clerk.page.navigate("/");
        clerk.click("text=" + number).isLow("draft", "text=提交法制审核").click("text=提交法制审核");
        new Seat(world.reviewer)
                .click("text=" + number)
                .isLow("review", "#restFine1")
                .click("#restFine1")
                .click("#secrecyResult-DISCLOSABLE")
                .write("#secrecyReviewer", "保密员")
                .click("main .panel-act button[value='PASSED']");
        new Seat(world.head)
                .click("text=" + number)
                .isLow("approval", "text=同意，签发")
                .click("text=同意，签发");
        clerk.page.navigate("/");
        clerk.click("text=" + number)
                .isLow("delivery", "#proof")
                .write("#proof", "1000000001")
                .click("text=登记送达并办结")
                .click("button:text-is('归档')");
        assertThat(clerk.page.locator(".casebar")).containsText("已归档");
        costsNoMoreThan(MOST_CLICKS, MOST_TEXTS);
    }

    @Test
    void theShortWayCostsHalf() {
        World world = new World(beans);
        beans.getBean(ChangingSettings.class).change(Map.of(Setting.SIMPLE_PROCEDURE, 1), world.administrator);
        Seat clerk = registered(world);
        String number = clerk.page.locator(".casebar h1").innerText();
        clerk.click("#answer-SIMPLE").isLow("examination", "text=提交审查结果").click("text=提交审查结果");
        clerk.isLow("draft on the short way", "button:text-is('提交签发')").click("button:text-is('提交签发')");
        new Seat(world.head)
                .click("text=" + number)
                .isLow("approval on the short way", "text=同意，签发")
                .click("#secrecyResult-DISCLOSABLE")
                .click("text=同意，签发");
        clerk.page.navigate("/");
        clerk.click("text=" + number)
                .write("#proof", "1000000001")
                .click("text=登记送达并办结")
                .click("button:text-is('归档')");
        assertThat(clerk.page.locator(".casebar")).containsText("已归档");
        costsNoMoreThan(MOST_CLICKS_SHORT, MOST_TEXTS_SHORT);
    }

    private void costsNoMoreThan(int mostClicks, int mostTexts) {
        System.out.printf("CLICKS %d, TEXTS %d%n", clicks, texts);
        assertThat(clicks).as("clicks").isLessThanOrEqualTo(mostClicks);
        assertThat(texts).as("texts").isLessThanOrEqualTo(mostTexts);
        assertThat(high).as("pages of more than a screen and a half").isEmpty();
    }

    private Seat registered(World world) {
        return new Seat(world.clerk)
                .click("nav a:text-is('登记申请')")
                .click("#channel-IN_PERSON")
                .click("#applicantKind-NATURAL_PERSON")
                .write("#applicantName", "王小明")
                .click("#identityKind-ID_CARD")
                .write("#identityNumber", "11010519491231002X")
                .write("#phone", "13900000000")
                .write("#information", "东环路改造项目征收补偿方案")
                .click("#wantedForm-PAPER")
                .click("#wantedRoute-POST")
                .click("text=登记并编号");
    }
}
