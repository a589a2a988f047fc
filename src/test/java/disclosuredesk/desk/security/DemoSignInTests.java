package disclosuredesk.desk.security;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.decision.Outcome;
import disclosuredesk.desk.worklist.Worklist;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The demo: officers and password stand on the sign-in page, and every page says that the data are made up. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;"
                    + "DB_CLOSE_DELAY=-1",
            "flowable.async-executor-activate=false"
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@DirtiesContext
@Tag("whole")
class DemoSignInTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Agencies agencies;

    @Value("${disclosuredesk.demo.password}")
    private String password;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Clock clock;

    @Test
    void eachOfficerFindsThreeThingsToDo() throws UnsupportedEncodingException {
        for (Officer officer : agencies.officers(agencies.all().get(0).agencyId())) {
            if (officer.is(Role.SECURITY_ADMINISTRATOR) || officer.is(Role.AUDITOR)) {
                continue; // they decide of rights and read the security ledger; their lists are not the worklist
            }
            Map<Worklist.Queue, Integer> queues = worklist.counts(officer).queues();
            String page = MockMvcTester.create(mvc)
                    .perform(get("/").session(signedIn(officer)))
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            int told = page.split("role=\"status\"", -1).length - 1;
            assertThat(queues.get(Worklist.Queue.TO_DO) + queues.get(Worklist.Queue.UNCLAIMED) + told)
                    .as(officer.name())
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void theYearBeforeIsClosedAndAmendedAndTheCitysReportsAreIn() {
        int year = LocalDate.now(clock).getYear() - 1;
        assertThat(jdbc.sql("select scope from report_version where report_year = :year order by scope, version_number")
                        .param("year", year)
                        .query(String.class)
                        .list())
                .containsExactly("OWN", "OWN", "TOTAL");
        assertThat(jdbc.sql("select count(distinct outcome) from disclosure_request where year(closed_on) = :year")
                        .param("year", year)
                        .query(Integer.class)
                        .single())
                .as("one of each outcome")
                .isEqualTo(Outcome.values().length);
        assertThat(rows("unit_submission where report_year = " + year)).isEqualTo(6);
        assertThat(rows("audit_entry where event = 'SimpleProcedureTaken'")).isEqualTo(1);
    }

    @Test
    void noLetterIsDatedOnADayOfRest() {
        List<LocalDate> days = jdbc.sql("""
                        select issued_on from letter
                        union select evidence_asked_on from rectification where evidence_asked_on is not null
                        union select signed_on from rectification where signed_on is not null
                        union select asked_on from assistance
                        """).query(LocalDate.class).list();
        assertThat(days).hasSizeGreaterThan(10).allMatch(Calendars.shipped()::isWorkingDay);
    }

    @Test
    void showsWhatOthersAreAskedAndWhatApplicantsAreNotContentWith() {
        assertThat(rows("assistance where answered_on is not null and ending = 'CLOSED'"))
                .as("help answered")
                .isEqualTo(1);
        assertThat(rows("assistance where received_on is not null and answered_on is null and ended_on is null"))
                .as("help that is late")
                .isEqualTo(1);
        assertThat(rows("helping_part where answered_on is not null")).isEqualTo(1);
        assertThat(rows("conferral where weighing = 'FOLLOWED'")).isEqualTo(1);
        assertThat(rows("complaint where answered_on is null")).isEqualTo(1);
        assertThat(rows("complaint where answered_on is not null")).isEqualTo(1);
        assertThat(rows("rectification where signed_on is null and result is not null"))
                .as("rectification in progress")
                .isEqualTo(1);
        assertThat(rows("rectification where told_on is not null")).isEqualTo(1);
        assertThat(rows("rectification_file")).isEqualTo(1);
        assertThat(rows(
                        "remedy_instance i join remedy_order o on o.remedy_id = i.remedy_id and o.instance_no = i.instance_no"
                                + " where i.stage = 'SECOND' and o.performed_on is null"))
                .as("an appeal with an order")
                .isEqualTo(1);
    }

    private int rows(String of) {
        return jdbc.sql("select count(*) from " + of).query(Integer.class).single();
    }

    @Test
    void eachOfficerSignsInWithWhatTheButtonSends() {
        MockMvcTester pages = MockMvcTester.create(mvc);
        MvcTestResult signIn = pages.get().uri("/sign-in").exchange();
        assertThat(signIn).hasStatusOk().bodyText().contains("演示数据").contains(password);
        assertThat(agencies.all()).isNotEmpty();
        for (Officer officer : agencies.all()) {
            assertThat(signIn)
                    .bodyText()
                    .contains("value=\"" + officer.login() + "\"")
                    .contains("以" + officer.name() + "登录");
            MockHttpSession session = signedIn(officer);
            for (String page : new String[] {"/", "/nowhere", "/help"}) {
                assertThat(pages.perform(get(page).session(session)))
                        .as(officer.login() + page)
                        .bodyText()
                        .contains("演示数据")
                        .contains(officer.name());
            }
        }
    }

    private MockHttpSession signedIn(Officer officer) {
        MvcTestResult signedIn = MockMvcTester.create(mvc)
                .post()
                .uri("/sign-in")
                .with(csrf())
                .param("login", officer.login())
                .param("password", password)
                .exchange();
        assertThat(signedIn).hasStatus3xxRedirection().hasRedirectedUrl("/");
        return (MockHttpSession) requireNonNull(signedIn.getRequest().getSession());
    }
}
