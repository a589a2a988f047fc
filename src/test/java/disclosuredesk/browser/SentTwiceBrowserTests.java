package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.Pictures;
import disclosuredesk.testing.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** A clerk who clicks twice, in a browser without JavaScript, where nothing greys a button out. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class SentTwiceBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @Test
    void aDoubleClickRegistersOnceAndSaysSo() {
        World world = new World(beans);
        try (Chromium chromium = new Chromium()) {
            Page page = Chromium.signIn(chromium.page(port, false), world.clerk);
            page.navigate("/requests/new");
            page.locator("#channel-IN_PERSON").check();
            page.locator("#applicantKind-NATURAL_PERSON").check();
            page.locator("[name=applicantName]").fill("王小明");
            page.locator("#identityKind-ID_CARD").check();
            page.locator("[name=identityNumber]").fill("11010519491231002X");
            page.locator("[name=phone]").fill("13900000000");
            page.locator("[name=information]").fill("东环路改造项目征收补偿方案");
            page.locator("#wantedForm-PAPER").check();
            page.locator("#wantedRoute-POST").check();
            page.locator("button", new Page.LocatorOptions().setHasText("登记并编号"))
                    .first()
                    .dblclick();
            assertThat(page)
                    .hasURL(
                            Pattern.compile(".*/requests/[0-9a-f-]{36}$"),
                            new PageAssertions.HasURLOptions().setTimeout(60_000));
            Pictures.take(page, "sent-twice");
            assertThat(page.locator(".flash")).containsText("依申〔2026〕0001号");
            assertThat(world.jdbc
                            .sql("select count(*) from disclosure_request where agency_id = :agency")
                            .param("agency", world.agency)
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }
}
