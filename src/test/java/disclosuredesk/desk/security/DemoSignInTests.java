package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.calendar.Calendars;
import java.time.LocalDate;
import java.util.List;
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

    @Test
    void noLetterIsDatedOnADayOfRest() {
        List<LocalDate> days = jdbc.sql("select distinct issued_on from letter")
                .query(LocalDate.class)
                .list();
        assertThat(days).hasSizeGreaterThan(10).allMatch(Calendars.shipped()::isWorkingDay);
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
            MvcTestResult signedIn = pages.post()
                    .uri("/sign-in")
                    .with(csrf())
                    .param("login", officer.login())
                    .param("password", password)
                    .exchange();
            assertThat(signedIn).hasStatus3xxRedirection().hasRedirectedUrl("/");
            var session = (MockHttpSession) signedIn.getRequest().getSession();
            for (String page : new String[] {"/", "/nowhere", "/help"}) {
                assertThat(pages.perform(get(page).session(session)))
                        .as(officer.login() + page)
                        .bodyText()
                        .contains("演示数据")
                        .contains(officer.name());
            }
        }
    }
}
