package disclosuredesk.agencies.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** The administrator's pages: what is refused is said beside its field, and nothing typed is lost but passwords. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class AdministratorPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Agencies agencies;

    @Autowired
    private PasswordEncoder passwords;

    private World world;
    private Browserless administrator;
    private Browserless security;
    private final String login = "o" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void organ() {
        world = new World(beans);
        administrator = Browserless.signedIn(mvc, world.administrator);
        security = Browserless.signedIn(mvc, world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR));
    }

    /** What was proposed last counts when the second person agrees. */
    private void agreed() {
        long change = world.jdbc
                .sql("select max(id) from rights_change where agency_id = :agency and state = 'PROPOSED'")
                .param("agency", world.agency)
                .query(Long.class)
                .single();
        assertThat(security.opens("/rights/" + change))
                .hasStatusOk()
                .bodyText()
                .contains("/rights/" + change + "/agreement");
        assertThat(security.sends("/rights/" + change + "/agreement")).hasStatus3xxRedirection();
    }

    private Officer clerk() {
        return agencies.officer(world.clerk.id()).orElseThrow();
    }

    private String[] changeOfClerk(String name) {
        return new String[] {
            "login",
            world.clerk.login(),
            "name",
            name,
            "roles",
            "CLERK",
            "departmentId",
            "",
            "enabled",
            "true",
            "_enabled",
            "on",
            "version",
            version()
        };
    }

    private String version() {
        return ""
                + world.jdbc
                        .sql("select version from officer where id = :id")
                        .param("id", world.clerk.id())
                        .query(Integer.class)
                        .single();
    }

    private String hash(String officer) {
        return world.jdbc
                .sql("select password_hash from officer where login = :login")
                .param("login", officer)
                .query(String.class)
                .single();
    }

    @Test
    void listsTheOfficersOfTheAgencyAndNoOther() {
        assertThat(administrator.opens("/officers"))
                .hasStatusOk()
                .bodyText()
                .contains("公开工作机构经办人")
                .contains("规划科")
                .contains(world.clerk.login())
                .doesNotContain(world.clerkOfAnotherAgency.login());
        assertThat(administrator.opens("/officers/" + world.clerkOfAnotherAgency.id()))
                .hasStatus(404);
        assertThat(administrator.opens("/officers/abc")).hasStatus(404);
    }

    @Test
    void onlyAdministratorsHaveThesePages() {
        for (Officer other : List.of(world.clerk, world.handler, world.reviewer, world.head)) {
            Browserless officer = Browserless.signedIn(mvc, other);
            for (String page : List.of("/officers", "/officers/new", "/officers/" + world.clerk.id(), "/departments")) {
                assertThat(officer.opens(page))
                        .as(page)
                        .hasStatus(403)
                        .bodyText()
                        .contains("只有系统管理员");
            }
            assertThat(officer.sends(
                            "/officers/" + other.id(), "name", "升职", "roles", "ADMINISTRATOR", "enabled", "true"))
                    .hasStatus(403);
            assertThat(agencies.officer(other.id()).orElseThrow().roles()).isEqualTo(other.roles());
        }
    }

    @Test
    void addsAnOfficerWhoHasNoPasswordYet() {
        assertThat(administrator.sends(
                        "/officers",
                        "login",
                        login,
                        "name",
                        "李四",
                        "roles",
                        "HANDLER",
                        "departmentId",
                        "" + world.department))
                .hasStatus3xxRedirection();
        assertThat(agencies.officer(login)).as("nobody is added by one alone").isEmpty();
        agreed();
        assertThat(agencies.officer(login).orElseThrow().roles()).containsExactly(Role.HANDLER);
        assertThat(hash(login)).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhenAFieldIsRefused() {
        assertThat(administrator.sends(
                        "/officers",
                        "login",
                        login,
                        "name",
                        "李四",
                        "roles",
                        "HANDLER",
                        "roles",
                        "CLERK",
                        "departmentId",
                        ""))
                .hasStatus(422)
                .bodyText()
                .contains("科室承办人必须选择所在科室")
                .contains("value=\"" + login + "\"")
                .contains("李四")
                .contains("href=\"#departmentId\"")
                .containsPattern("value=\"HANDLER\"[^>]*checked")
                .containsPattern("value=\"CLERK\"[^>]*checked");
        assertThat(administrator.sends("/officers", "login", login, "name", "李四", "departmentId", ""))
                .hasStatus(422)
                .bodyText()
                .contains("请至少选择一项职责")
                .contains("href=\"#roles\"")
                .containsPattern("id=\"roles\"");
        assertThat(agencies.officer(login)).isEmpty();
    }

    @Test
    void namesThatAreTooLongAreSaidToBe() {
        assertThat(administrator.sends(
                        "/officers", "login", login, "name", "名".repeat(101), "roles", "CLERK", "departmentId", ""))
                .hasStatus(422)
                .bodyText()
                .contains("姓名最长100个字");
        assertThat(administrator.sends("/departments", "name", "科".repeat(201)))
                .hasStatus(422)
                .bodyText()
                .contains("科室名称最长200个字")
                .contains("科".repeat(201));
        assertThat(administrator.sends("/departments", "name", " "))
                .hasStatus(422)
                .bodyText()
                .contains("请填写科室名称");
        assertThat(administrator.sends("/departments", "name", "规划科"))
                .hasStatus(422)
                .bodyText()
                .contains("“规划科”已存在");
    }

    @Test
    void aFormOpenedBeforeAColleaguesChangeIsRefusedWithWhatWasTyped() {
        String[] stale = changeOfClerk("甲二");
        assertThat(administrator.sends("/officers/" + world.clerk.id(), changeOfClerk("甲一")))
                .hasStatus3xxRedirection();
        assertThat(administrator.sends("/officers/" + world.clerk.id(), stale))
                .hasStatus(409)
                .bodyText()
                .contains("甲二")
                .contains("姓名");
        assertThat(clerk().name()).isEqualTo("甲一");
    }

    @Test
    void aChangeOfRolesCountsWithTheNextClick() {
        Browserless promoted = Browserless.signedIn(mvc, world.clerk);
        assertThat(promoted.opens("/requests/new")).hasStatusOk();
        assertThat(administrator.sends(
                        "/officers/" + world.clerk.id(),
                        "login",
                        world.clerk.login(),
                        "name",
                        "甲",
                        "roles",
                        "ADMINISTRATOR",
                        "departmentId",
                        "",
                        "enabled",
                        "true",
                        "_enabled",
                        "on",
                        "version",
                        version()))
                .hasStatus3xxRedirection();
        assertThat(promoted.opens("/officers")).hasStatus(403);
        agreed();
        assertThat(promoted.opens("/requests/new"))
                .as("a session does not outlive the roles it began with")
                .hasRedirectedUrl("/sign-in?ended");
        Browserless anew = Browserless.signedIn(mvc, world.clerk);
        assertThat(anew.opens("/officers")).hasStatusOk();
        assertThat(anew.opens("/")).bodyText().doesNotContain("登记申请");
    }

    @Test
    void aPasswordIsTakenExactlyAsTyped() {
        Browserless clerk = Browserless.signedIn(mvc, world.clerk);
        assertThat(clerk.sends("/password", "current", World.PASSWORD, "next", " correct horse battery "))
                .hasStatus3xxRedirection();
        assertThat(passwords.matches(" correct horse battery ", hash(world.clerk.login())))
                .isTrue();
    }

    @Test
    void theOwnPasswordNeedsTheCurrentOne() {
        Browserless clerk = Browserless.signedIn(mvc, world.clerk);
        assertThat(clerk.sends("/password", "current", "guess", "next", "correct horse battery"))
                .hasStatus(422)
                .bodyText()
                .contains("当前口令不正确")
                .doesNotContain("correct horse battery")
                .doesNotContain("guess");
        assertThat(passwords.matches(World.PASSWORD, hash(world.clerk.login()))).isTrue();
    }
}
