package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.decision.ReviewQuestion;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Axe;
import disclosuredesk.testing.Chromium;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** The life of a request as four officers live it, each at a browser: register … archive, and the table counts it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class WholeLifeBrowserTests {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    private World world;
    private final List<String> complaints = new ArrayList<>();

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
        Page page = chromium.page(port, javaScript);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400 && !response.request().isNavigationRequest()) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        return Chromium.signIn(page, officer);
    }

    private static String figure(Page page) {
        page.navigate("/statistics/2026");
        return page.locator("tr:has(th:text-is('（一）予以公开')) td")
                .last()
                .innerText()
                .strip();
    }

    private static void open(Page page, String number) {
        page.navigate("/");
        page.click("text=" + number);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRequestIsRegisteredHandledArchivedAndCounted(boolean javaScript) {
        Page clerk = signedIn(world.clerk, javaScript);
        assertThat(figure(clerk)).isEqualTo("0");

        clerk.navigate("/requests/new");
        clerk.check("#channel-IN_PERSON");
        clerk.check("#applicantKind-NATURAL_PERSON");
        clerk.fill("#applicantName", "王𬭶");
        clerk.check("#identityKind-ID_CARD");
        clerk.fill("#identityNumber", "11010519491231002Y");
        clerk.fill("#phone", "13900000000");
        clerk.fill("#information", "东环路改造项目征收补偿方案");
        clerk.check("#wantedForm-PAPER");
        clerk.check("#wantedRoute-POST");
        clerk.click("text=登记并编号");
        assertThat(clerk.locator(".field .error >> nth=0")).containsText("18位");
        assertThat(clerk.inputValue("#information")).isEqualTo("东环路改造项目征收补偿方案");
        clerk.fill("#identityNumber", "11010519491231002X");
        clerk.click("text=登记并编号");
        String number = clerk.locator(".casebar h1").innerText();
        assertThat(number).isEqualTo("依申〔2026〕0001号");
        assertThat(clerk.locator(".casebar")).containsText("2026-03-30");
        assertThat(clerk.locator(".casebar")).containsText("剩20个工作日");

        clerk.check("#answer-ACCEPTED");
        clerk.click("text=提交审查结果");
        clerk.selectOption("#departmentId", "" + world.department);
        clerk.click("button:text-is('交办')");
        assertThat(clerk.locator(".casebar")).containsText("检索与拟办");

        Page handler = signedIn(world.handler, javaScript);
        open(handler, number);
        handler.fill("#places", "规划科档案柜");
        handler.fill("#keywords", "东环路");
        handler.fill("#findings", "检得方案一份");
        handler.selectOption("#ground", "PROVIDED");
        handler.fill("#opinion", "建议公开");
        handler.click("button:text-is('提交')");

        open(clerk, number);
        assertThat(clerk.inputValue("#parts0\\.evidencePROVIDED_HOW"))
                .as("as the applicant asked for it")
                .startsWith("随本告知书");
        clerk.fill("#parts0\\.evidencePROVIDED_HOW", "");
        clerk.click("text=提交法制审核");
        assertThat(clerk.locator("#parts0\\.evidencePROVIDED_HOW-note")).containsText("必须填写“提供的方式、途径和时间”");
        assertThat(clerk.isVisible("#parts0\\.evidenceLAW"))
                .as("evidence of other grounds, hidden by script only")
                .isEqualTo(!javaScript);
        assertThat(clerk.locator(".ground:has(#parts0\\.ground-PROVIDED)").innerText())
                .contains("《中华人民共和国政府信息公开条例》第三十六条第（二）项")
                .contains("予以公开")
                .contains("由申请人选择");
        clerk.fill("#parts0\\.evidencePROVIDED_HOW", "随告知书附复印件一份");
        clerk.click("text=提交法制审核");

        Page reviewer = signedIn(world.reviewer, javaScript);
        open(reviewer, number);
        String first = "#answers-" + ReviewQuestion.values()[0] + "-FINE";
        reviewer.click("details:has(" + first + ") > summary");
        reviewer.check(first);
        reviewer.check("#restFine1");
        reviewer.check("#secrecyResult-DISCLOSABLE");
        reviewer.fill("#secrecyReviewer", "保密员");
        reviewer.click("main .panel-act button[value='PASSED']");

        Page head = signedIn(world.head, javaScript);
        open(head, number);
        head.click("text=同意，签发");

        open(clerk, number);
        clerk.click(".tabs a:text-is('文书')");
        clerk.click("text=示公开〔2026〕1号");
        assertThat(clerk.locator(".paper").innerText()).contains("政府信息公开告知书", "第三十六条第（二）项", "6个月");
        assertThat(clerk.waitForDownload(() -> clerk.click("text=下载PDF")).suggestedFilename())
                .isEqualTo("示公开〔2026〕1号.pdf");

        open(clerk, number);
        clerk.check("#route-POST");
        clerk.check("#service-EMS");
        clerk.fill("#proof", "1000000001");
        clerk.click("text=登记送达并办结");
        clerk.click("button:text-is('归档')");
        assertThat(clerk.locator(".casebar")).containsText("已归档");
        assertThat(clerk.locator(".casebar")).containsText("予以公开");
        clerk.click(".tabs a:text-is('办理过程')");
        assertThat(clerk.locator(".timeline li")).hasCount(12); // ten acts, the look for secrecy and the dossier

        assertThat(figure(clerk)).isEqualTo("1");
        clerk.locator("tr:has(th:text-is('（一）予以公开')) td a").last().click();
        assertThat(clerk.locator("tbody tr")).hasCount(1);
        assertThat(clerk.locator("tbody")).containsText(number);
        assertThat(complaints).as("what the browser's console complained of").isEmpty();
    }

    @Test
    void theKeyPagesHaveNoAccessibilityFindings() {
        world.registered();
        Page clerk = signedIn(world.clerk, true);
        String id = world.jdbc
                .sql("select id from disclosure_request where agency_id = :agency")
                .param("agency", world.agency)
                .query(String.class)
                .single();
        requireAccessible(
                clerk,
                "/",
                "/requests",
                "/requests?text=nothing",
                "/requests/new",
                "/requests/" + id,
                "/requests/" + id + "/withdrawal",
                "/statistics/2026",
                "/help",
                "/password",
                "/letters");
    }

    @Test
    void thePagesOfReviewAndLettersHaveNoAccessibilityFindings() {
        RequestId id = world.drafted(Ground.INTERNAL_AFFAIRS);
        String request = "/requests/" + id;
        requireAccessible(signedIn(world.reviewer, true), request + "/review");
        world.decisionMaking.passReview(
                id, world.version(id), ReviewAnswer.allFine(), Proofs.secrecyReview(world.today()), "", world.reviewer);
        requireAccessible(signedIn(world.head, true), request + "/approval");
        world.decisionMaking.approve(id, world.version(id), "", "", world.head);
        long letter = world.jdbc
                .sql("select id from letter where agency_id = :agency")
                .param("agency", world.agency)
                .query(Long.class)
                .single();
        requireAccessible(
                signedIn(world.clerk, true),
                request + "/letters",
                request + "/letters/" + letter,
                "/letters",
                "/letters/print?letter=" + letter);
        requireAccessible(signedIn(world.administrator, true), "/letterhead", "/settings");
    }

    private void requireAccessible(Page page, String... paths) {
        for (String path : paths) {
            page.navigate(path);
            assertThat(Axe.faults(page)).as(path).isEmpty();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFormSentAfterSigningOutIsShownWithWhatWasTyped() {
        Page clerk = signedIn(world.clerk, true);
        clerk.navigate("/requests/new");
        clerk.fill("#information", "不能丢失的内容");
        clerk.context().clearCookies();
        clerk.click("text=登记并编号");
        assertThat(clerk.locator("main")).containsText("本次提交没有生效");
        assertThat(clerk.locator("main")).containsText("不能丢失的内容");
    }

    @Test
    void filteringSwapsOnlyTheList() {
        world.registered();
        Page clerk = signedIn(world.clerk, true);
        clerk.navigate("/requests");
        clerk.evaluate("document.body.dataset.same = 'yes'");
        clerk.fill("#text", "没有这样的申请");
        clerk.click("text=筛选");
        clerk.locator(".empty").waitFor();
        assertThat(clerk.evaluate("document.body.dataset.same")).isEqualTo("yes");
        assertThat(clerk.url()).contains("text=");
        assertThat(LocalDate.now(world.clock)).isEqualTo(World.MONDAY);
    }
}
