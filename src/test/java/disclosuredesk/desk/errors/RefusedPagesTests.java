package disclosuredesk.desk.errors;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.World;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;

/** What is shown when nothing could be done: a sentence, the way on, everything typed, and no internals. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ExtendWith(OutputCaptureExtension.class)
class RefusedPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    private World world;
    private Browserless clerk;

    @TestConfiguration
    static class APageThatBreaks {
        @Controller
        static class Broken {
            @GetMapping("/broken")
            String broken() {
                throw new IllegalStateException("secret of the database");
            }
        }
    }

    @BeforeEach
    void organ() {
        world = new World(beans);
        clerk = Browserless.signedIn(mvc, world.clerk);
    }

    @Test
    void aRefusalKeepsTheNavigationAndTheNameOfTheOfficer() {
        assertThat(clerk.opens("/nowhere"))
                .hasStatus(404)
                .bodyText()
                .contains("没有这个页面")
                .contains("示例机关")
                .contains("甲")
                .contains("登记申请")
                .contains("退出");
        assertThat(clerk.opens("/officers"))
                .hasStatus(403)
                .bodyText()
                .contains("示例机关")
                .contains("登记申请");
        assertThat(clerk.sendsWithoutToken("/requests", "information", "x")).hasForwardedUrl("/refused");
    }

    @Test
    void whatWasTypedIsShownUnderTheNamesOfTheFields() {
        RequestId id = world.registered();
        assertThat(clerk.sends(
                        "/requests/" + id + "/decision",
                        "version",
                        "0",
                        "password",
                        "geheim",
                        "parts[0].information",
                        "会议纪要<b>",
                        "parts[0].ground",
                        "PROVIDED",
                        "parts[0].reason",
                        "",
                        "parts[1].information",
                        "附件",
                        "parts[1].ground",
                        "INTERNAL_AFFAIRS",
                        "parts[1].reason",
                        "内部事务",
                        "parts[1].evidence[KIND]",
                        "人事管理"))
                .hasStatus(409)
                .bodyText()
                .contains("会议纪要&lt;b&gt;")
                .contains("内部事务")
                .contains("第2项 理由")
                .doesNotContain("geheim")
                .doesNotContain("parts[")
                .doesNotContain("<dt>version");
    }

    @Test
    void theWrongMethodIsSaidToBeWrong() {
        assertThat(clerk.sends("/help")).hasStatus(405).bodyText().contains("这个页面不能这样打开");
        assertThat(clerk.opens("/sign-out")).hasStatus(404);
    }

    @Test
    void aFaultShowsANumberThatTheLogHasTooAndNothingElse(CapturedOutput log) {
        var page = clerk.opens("/broken");
        assertThat(page)
                .hasStatus(500)
                .bodyText()
                .contains("系统内部出错")
                .doesNotContain("secret")
                .doesNotContain("Exception")
                .contains("退出");
        Matcher number = Pattern.compile("编号 (\\d{6})").matcher(body(page));
        assertThat(number.find()).isTrue();
        assertThat(log.getAll())
                .contains("Fault " + number.group(1) + " at GET /broken")
                .contains("secret of the database");
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void thePageOneIsOnIsMarkedInTheNavigation() {
        assertThat(clerk.opens("/requests")).bodyText().containsPattern("href=\"/requests\"[^>]*aria-current=\"page\"");
        assertThat(clerk.opens("/requests/new"))
                .bodyText()
                .containsPattern("href=\"/requests/new\"[^>]*aria-current=\"page\"")
                .doesNotContainPattern("href=\"/requests\"[^>]*aria-current=\"page\"");
        assertThat(Browserless.signedIn(mvc, world.administrator).opens("/officers"))
                .bodyText()
                .containsPattern("href=\"/officers\"[^>]*aria-current=\"page\"");
    }
}
