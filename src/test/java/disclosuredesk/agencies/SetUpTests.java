package disclosuredesk.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A system without a built-in account: the token in the log makes the first administrator, once. */
@SpringBootTest(
        properties =
                "spring.datasource.url=jdbc:h2:mem:setup;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1")
@AutoConfigureMockMvc
@ActiveProfiles("test")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class SetUpTests {

    private static final Pattern TOKEN = Pattern.compile("第一个管理员：([0-9a-f]{40})");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Agencies agencies;

    @Autowired
    private RightsChanges changes;

    @Autowired
    private DecidingRights deciding;

    @Autowired
    private Staffing staffing;

    @Autowired
    private disclosuredesk.calendar.MovableClock clock;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void theTokenInTheLogMakesTheFirstThreeOnce(CapturedOutput log) throws Exception {
        MockMvcTester pages = MockMvcTester.create(mvc);
        assertThat(agencies.isEmpty()).as("no built-in account").isTrue();
        events.publishEvent(new ApplicationReadyEvent(
                new org.springframework.boot.SpringApplication(),
                new String[0],
                (org.springframework.context.ConfigurableApplicationContext) beans,
                java.time.Duration.ZERO));
        Matcher tokens = TOKEN.matcher(log.getOut());
        String token = "";
        while (tokens.find()) { // each start makes a new one
            token = tokens.group(1);
        }
        assertThat(token).as("the token stands in the log").isNotEmpty();

        assertThat(pages.get().uri("/set-up")).hasStatusOk().bodyText().contains("初始化令牌");
        assertThat(setUp(pages, "0".repeat(40), "一个够长的口令吧朋友们好"))
                .hasStatus(422)
                .bodyText()
                .contains("令牌不正确");
        assertThat(setUp(pages, token, "short"))
                .hasStatus(422)
                .bodyText()
                .contains("口令至少12个字符")
                .contains("某某局");
        assertThat(setUp(pages, token, "password1234"))
                .hasStatus(422)
                .bodyText()
                .contains("口令太常见");
        assertThat(pages.post()
                        .uri("/set-up")
                        .with(csrf())
                        .param("token", token)
                        .param("agencyName", "局".repeat(201)))
                .hasStatus(422)
                .bodyText()
                .contains("机关名称最长200个字");
        clock.moveTo(java.time.LocalDateTime.now(clock).plusMinutes(31));
        assertThat(setUp(pages, token, "一个够长的口令吧朋友们好"))
                .hasStatus(422)
                .bodyText()
                .contains("已过期");
        clock.back();
        assertThat(agencies.isEmpty()).isTrue();
        assertThat(twentyAtOnce(pages, token)).as("a double click, and more").containsExactly("302 /sign-in");

        Officer administrator = agencies.officer("root1").orElseThrow();
        assertThat(administrator.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(pages.get().uri("/set-up"))
                .as("there is no such page any more")
                .hasStatus(404);
        assertThat(setUp(pages, token, "一个够长的口令吧朋友们好")).hasStatus(404);

        assertThat(jdbc.sql("select login from officer where must_change = true order by login")
                        .query(String.class)
                        .list())
                .as("whose password another has typed")
                .containsExactly("anquan1", "shenji1");
        assertThat(jdbc.sql("select count(*) from officer where password_set_at is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);

        staffing.addDepartment("规划科", administrator);
        long department = agencies.departments(administrator.agencyId()).get(0).id();
        assertThat(agencies.officer("anquan1").orElseThrow().roles()).containsExactly(Role.SECURITY_ADMINISTRATOR);
        assertThat(agencies.officer("shenji1").orElseThrow().roles()).containsExactly(Role.AUDITOR);
        staffing.addOfficer(new NewOfficer("li", "李四", department, Set.of(Role.HANDLER)), administrator);
        assertThat(agencies.officer("li")).as("not by one alone").isEmpty();
        RightsChange proposed = changes.open(administrator.agencyId()).get(0);
        deciding.agree(proposed.id(), agencies.officer("anquan1").orElseThrow());
        Officer handler = agencies.officer("li").orElseThrow();
        assertThat(handler.departmentId()).isEqualTo(department);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> staffing.addDepartment("财务科", handler))
                .hasMessage("agencies.administratorOnly");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> staffing.changeOfficer(
                        administrator.id(), 0, new ChangedOfficer("某", null, Set.of(Role.CLERK), true), administrator))
                .hasMessage("agencies.officer.lastAdministrator");
    }

    private static Set<String> twentyAtOnce(MockMvcTester pages, String token) throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<String> copy = () -> {
            MvcTestResult answer = pages.post()
                    .uri("/set-up")
                    .with(csrf())
                    .param("_once", key)
                    .param("token", token)
                    .param("code", "bureau")
                    .param("agencyName", "某某局")
                    .param("name", "管理员")
                    .param("login", "root1")
                    .param("password", "一个够长的口令吧朋友们好")
                    .param("securityName", "安某")
                    .param("securityLogin", "anquan1")
                    .param("securityPassword", "安字第一个够长的口令吧朋友")
                    .param("auditorName", "审某")
                    .param("auditorLogin", "shenji1")
                    .param("auditorPassword", "审字第一个够长的口令吧朋友")
                    .exchange();
            return answer.getResponse().getStatus() + " " + answer.getResponse().getRedirectedUrl();
        };
        ExecutorService many = Executors.newFixedThreadPool(20);
        Set<String> answers = new TreeSet<>();
        for (Future<String> answer : many.invokeAll(Collections.nCopies(20, copy))) {
            answers.add(answer.get());
        }
        many.shutdown();
        return answers;
    }

    private static MvcTestResult setUp(MockMvcTester pages, String token, String password) {
        return pages.post()
                .uri("/set-up")
                .with(csrf())
                .param("token", token)
                .param("code", "bureau")
                .param("agencyName", "某某局")
                .param("name", "管理员")
                .param("login", "root1")
                .param("password", password)
                .param("securityName", "安某")
                .param("securityLogin", "anquan1")
                .param("securityPassword", "安字第一个够长的口令吧朋友")
                .param("auditorName", "审某")
                .param("auditorLogin", "shenji1")
                .param("auditorPassword", "审字第一个够长的口令吧朋友")
                .exchange();
    }
}
