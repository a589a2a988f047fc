package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.decision.Ground;
import disclosuredesk.letters.IssuingLetters;
import disclosuredesk.letters.LetterKind;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Help is asked and given, a question conferred about and departed from, in a real browser, with script and without, wide and narrow. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class CooperationBrowserTests extends LookingStory {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void helpIsAskedAndAnswered(boolean javaScript) {
        World world = new World(beans);
        Officer archivist = world.officer(world.agency, world.department("档案室"), "辰", Role.HANDLER);
        RequestId id = world.assigned();
        beans.getBean(FilingMaterials.class)
                .file(
                        id,
                        world.version(id),
                        Purpose.OTHER,
                        InspectedFile.of("用地红线图.pdf", Papers.pdf("map")),
                        world.clerk);
        Page clerk = signedIn(world.clerk, javaScript);
        clerk.navigate("/requests/" + id);
        clerk.click("a:has-text('请求协查')");
        clerk.fill("#question", "请查王𬭶申请的东环路项目补偿协议底册");
        clerk.check("label:has-text('档案室')");
        clerk.check("label:has-text('用地红线图.pdf')");
        clerk.click("button:has-text('加一份协查函')");
        clerk.fill("#letters0\\.organ", "市档案馆");
        clerk.fill("#letters0\\.address", "示例市示例路1号");
        clerk.click("main button:has-text('请求协查')");
        assertThat(clerk.locator("#question-note .error")).containsText("请删去");
        look(clerk, "assistance-ask", javaScript);
        clerk.fill("#question", "请查东环路项目补偿协议的底册，有几份、存于何处；可以提供的请附复制件。");
        clerk.click("main button:has-text('请求协查')");
        assertThat(clerk.locator("#cooperation")).containsText("市档案馆");
        look(clerk, "assistance-case", javaScript);

        Page helper = signedIn(archivist, javaScript);
        assertThat(helper.locator("main")).containsText("有1件协查等待本科室答复");
        helper.click("main a:has-text('协查等待')");
        look(helper, "assistance-list", javaScript);
        helper.click("main td a");
        helper.click("button:has-text('确认接收')");
        look(helper, "assistance-asked", javaScript);
        helper.fill("#answerText", "底册一份，存档案室三号库，复制件见附件。");
        helper.setInputFiles("#files", new FilePayload("底册.pdf", "application/pdf", Papers.pdf("records")));
        helper.click("button:has-text('答复协查')");
        assertThat(helper.locator("main")).containsText("已答复，待办结");

        clerk.navigate("/requests/" + id);
        clerk.click("#cooperation tr:has-text('市档案馆') a");
        beans.getBean(IssuingLetters.class).issue(id, world.version(id), LetterKind.ASSISTANCE_LETTER, "", world.clerk);
        clerk.reload();
        assertThat(clerk.locator("main")).containsText("还没有登记发出");
        look(clerk, "assistance-unsent", javaScript);
        clerk.fill("#sentOn", "" + world.today());
        clerk.fill("#sendingProof", "EMS 1000000009");
        clerk.click("button:has-text('登记发出')");
        clerk.fill("#chaseNote", "请尽快函复");
        clerk.click("button:has-text('催办')");
        look(clerk, "assistance-outside", javaScript);
        clerk.navigate("/requests/" + id);
        clerk.click("#cooperation tr:has-text('档案室') a");
        clerk.click("button:has-text('办结协查')");
        assertThat(clerk.locator("main")).containsText("已办结");
        look(clerk, "assistance-closed", javaScript);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aQuestionIsConferredAboutAndDepartedFrom(boolean javaScript) {
        World world = new World(beans);
        RequestId id = world.proposed(Ground.PROVIDED, false);
        Page clerk = signedIn(world.clerk, javaScript);
        clerk.navigate("/requests/" + id);
        clerk.click("a:has-text('召集会商')");
        clerk.fill("#question", "补偿协议的单价是否属于商业秘密");
        clerk.check("#conferralForm-MEETING");
        clerk.fill("#legalOffice", "法规处");
        clerk.fill("#counsel", "示例律师事务所");
        clerk.check("label:has-text('财务科')");
        clerk.click("main button:has-text('召集会商')");
        assertThat(clerk.locator("#meetingOn-note .error")).containsText("请填写会议日期");
        look(clerk, "conferral-convene", javaScript);
        clerk.fill("#meetingOn", "" + world.today());
        clerk.click("main button:has-text('召集会商')");
        Page department = signedIn(world.handlerElsewhere, javaScript);
        assertThat(department.locator("main")).containsText("有1次会商等待本科室提出意见");
        look(department, "conferring-worklist", javaScript);
        department.click("main a:has-text('会商等待')");
        look(department, "conferring-list", javaScript);
        department.click("main td a");
        look(department, "conferring-page", javaScript);
        department.fill("#opinionText", "单价已在招标公告中公示，可以公开。");
        department.click("button:has-text('提出意见')");
        assertThat(department.locator("main")).containsText("补充意见");
        look(department, "conferring-given", javaScript);
        clerk.click("#cooperation td a");
        clerk.check("label:has-text('法规处')");
        clerk.fill("#person", "赵某");
        clerk.fill("#opinionText", "单价经招标公示，不属于商业秘密。");
        look(clerk, "conferral-open", javaScript);
        clerk.click("button:has-text('登记一份意见')");
        assertThat(clerk.locator("main")).containsText("赵某（" + world.today() + "）：单价经招标公示");
        clerk.fill("#minutes", "各方意见不一，多数认为可以公开。");
        clerk.fill("#conclusionText", "单价部分不公开，其余公开");
        clerk.click("button:has-text('登记结论')");
        clerk.navigate("/requests/" + id + "/decision");
        assertThat(clerk.locator(".panel-act .alert").first()).containsText("还没有写明是否采纳");
        look(clerk, "conferral-draft", javaScript);
        clerk.click(".panel-act .alert a");
        clerk.check("#weighing-DEPARTED");
        clerk.fill("#weighReason", "单价已在招标公告中公示");
        clerk.click("button:has-text('保存采纳情况')");
        assertThat(clerk.locator("main")).containsText("单价已在招标公告中公示");
        look(clerk, "conferral-weighed", javaScript);
        clerk.navigate("/requests/" + id);
        look(clerk, "conferral-case", javaScript);
    }
}
