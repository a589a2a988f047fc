package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** A request over three departments in a real browser, with script and without, wide and narrow: given, searched for, returned, put together. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class PartsBrowserTests extends LookingStory {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRequestOverThreeDepartments(boolean javaScript) {
        World world = new World(beans);
        Officer archivist = world.officer(world.agency, world.department("档案室"), "辰", Role.HANDLER);
        RequestId id = world.accepted();
        Page clerk = signedIn(world.clerk, javaScript);
        clerk.navigate("/requests/" + id + "/assignment");
        clerk.selectOption("#departmentId", "" + world.department);
        clerk.click("button:has-text('加一个协办科室')");
        clerk.click("button:has-text('加一个协办科室')");
        clerk.selectOption("#parts0\\.departmentId", "" + archivist.departmentId());
        clerk.fill("#parts0\\.what", "请检索王𬭶申请的立项档案");
        clerk.fill("#parts0\\.workingDays", "3");
        clerk.selectOption("#parts1\\.departmentId", "" + world.otherDepartment);
        clerk.fill("#parts1\\.what", "请检索补偿款的拨付凭证");
        clerk.click("button:has-text('交办')");
        assertThat(clerk.locator("#parts0\\.what-note .error")).containsText("请删去");
        look(clerk, "parts-assignment", javaScript);
        clerk.fill("#parts0\\.what", "请检索立项批复和附图，有几份、存于何处");
        clerk.click("button:has-text('交办')");
        assertThat(clerk.locator("#parts")).containsText("档案室");
        look(clerk, "parts-case", javaScript);

        Page helper = signedIn(archivist, javaScript);
        helper.click("main a:has-text('有1项协办')");
        look(helper, "parts-list", javaScript);
        helper.click("main td a");
        helper.click("button:has-text('签收')");
        look(helper, "parts-helping", javaScript);
        helper.fill("#places", "档案室一号库、档案管理系统");
        helper.fill("#findings", "检得立项批复一份、附图两张");
        helper.fill("#keywords", "东环路 立项");
        helper.setInputFiles("#file", new FilePayload("检索截图.pdf", "application/pdf", Papers.pdf("proof")));
        helper.selectOption("#ground", "PROVIDED");
        helper.fill("#opinion", "立项批复和附图可以公开");
        helper.click("button:has-text('提交主办科室')");
        assertThat(helper.locator("main")).containsText("已提出意见");
        look(helper, "parts-answered", javaScript);

        Page other = signedIn(world.handlerElsewhere, javaScript);
        other.click("main a:has-text('有1项协办')");
        other.click("main td a");
        other.fill("#reason", "拨付凭证已移交档案室");
        other.click("button:has-text('退回主办科室')");

        Page lead = signedIn(world.handler, javaScript);
        lead.click("main a:has-text('被退回')");
        lead.click("main td a");
        look(lead, "parts-returned", javaScript);
        lead.fill("#takeBackReason", "凭证在规划科已有复制件");
        lead.click("button:has-text('收回')");
        lead.navigate("/requests/" + id + "/search");
        lead.fill("#places", "规划科档案柜");
        lead.click("button:has-text('引用到本表')");
        assertThat(lead.inputValue("#opinion")).isEqualTo("档案室：立项批复和附图可以公开");
        look(lead, "parts-search", javaScript);
        lead.selectOption("#ground", "PROVIDED");
        lead.click("main button:text-is('提交')");
        assertThat(lead.locator("main")).containsText("规划科档案柜；档案室：档案室一号库");
    }
}
