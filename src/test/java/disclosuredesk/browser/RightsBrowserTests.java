package disclosuredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** A right is proposed, agreed to and read about by three persons in a real browser, with JavaScript and without. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@EnabledIf("disclosuredesk.testing.Chromium#isInstalled")
@Tag("whole")
class RightsBrowserTests extends LookingStory {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneProposesOneAgreesOneReads(boolean javaScript) {
        World world = new World(beans);
        Officer security = world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
        Officer auditor = world.officer(world.agency, null, "审", Role.AUDITOR);
        RequestId id = world.registered();

        Page administrator = signedIn(world.administrator, javaScript);
        look(administrator, "rights-gaps", javaScript);
        administrator.navigate("/officers/" + world.clerk.id());
        administrator.check("input[name=roles][value=AUDITOR]");
        administrator.click("main button:has-text('保存')");
        assertThat(administrator.locator("main")).containsText("互不兼任");
        look(administrator, "rights-refused", javaScript);
        administrator.uncheck("input[name=roles][value=AUDITOR]");
        administrator.check("input[name=roles][value=LEGAL_REVIEWER]");
        administrator.click("main button:has-text('保存')");
        assertThat(administrator.locator(".flash")).containsText("待安全管理员同意");

        Page second = signedIn(security, javaScript);
        assertThat(second.locator("main")).containsText("有1项权限变更待您处理");
        second.click("nav a:has-text('权限变更 1')");
        assertThat(second.locator("main h1")).containsText("权限变更");
        look(second, "rights-list", javaScript);
        second.click("main td a:has-text('处理')");
        assertThat(second.locator("main h1")).containsText("一项权限变更");
        look(second, "rights-change", javaScript);
        second.click("button:text-is('同意')");
        assertThat(second.locator(".flash")).containsText("已同意");
        look(second, "rights-agreed", javaScript);

        signedIn(world.head, javaScript).navigate("/requests/" + id);
        Page reader = signedIn(auditor, javaScript);
        reader.click("nav a:has-text('安全审计')");
        assertThat(reader.locator("main table")).containsText("查阅案件");
        assertThat(reader.locator("main table")).containsText("同意权限变更");
        look(reader, "security-audit", javaScript);
        reader.selectOption("#event", "CaseRead");
        reader.click("main button:has-text('筛选')");
        assertThat(reader.locator("main tbody tr")).hasCount(1);
        reader.click("a:has-text('核对哈希链')");
        assertThat(reader.locator("main h1")).containsText("核对哈希链");
        look(reader, "security-chains", javaScript);
    }
}
