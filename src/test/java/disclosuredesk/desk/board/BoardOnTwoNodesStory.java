package disclosuredesk.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import disclosuredesk.DisclosureDesk;
import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.ChangedOfficer;
import disclosuredesk.agencies.Staffing;
import disclosuredesk.calendar.CalendarProposal;
import disclosuredesk.calendar.MovableClock;
import disclosuredesk.calendar.NoticeFile;
import disclosuredesk.clock.CalendarMoves;
import disclosuredesk.clock.ChangingCalendar;
import disclosuredesk.decision.Ground;
import disclosuredesk.holding.Claiming;
import disclosuredesk.reminders.ReadingReminders;
import disclosuredesk.reminders.Reminding;
import disclosuredesk.report.ReportScope;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.shared.RequestId;
import disclosuredesk.statistics.WritingReport;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** What was done on one node is on the board of another at its next look, as it is on its lists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BoardOnTwoNodesStory {

    private static final Pattern FIGURE =
            Pattern.compile("<a[^>]*class=\"figure[^\"]*\"[^>]*href=\"([^\"]+)\"[^>]*>(\\d+)</a>");

    @Autowired
    private ApplicationContext here;

    @Autowired
    private DataSource database;

    private ConfigurableApplicationContext there;
    private World world;
    private Pages pages;

    @BeforeAll
    void startAnother() throws SQLException {
        HikariDataSource one = database.unwrap(HikariDataSource.class);
        there = new SpringApplicationBuilder(DisclosureDesk.class)
                .web(WebApplicationType.SERVLET)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + one.getJdbcUrl(),
                        "--spring.datasource.username=" + one.getUsername(),
                        "--spring.datasource.password=" + (one.getPassword() == null ? "" : one.getPassword()));
    }

    @AfterAll
    void stop() {
        there.close();
    }

    @BeforeEach
    void organ() {
        world = new World(here);
        pages = Pages.of((WebApplicationContext) there);
        today(World.MONDAY);
    }

    private void today(LocalDate day) {
        world.today(day);
        there.getBean(MovableClock.class).moveTo(day.atTime(LocalTime.of(9, 0)));
    }

    private Map<String, String> figures(String address) {
        Matcher figure = FIGURE.matcher(pages.get(address, world.head).html());
        Map<String, String> figures = new TreeMap<>();
        while (figure.find()) {
            figures.put(figure.group(1).replace("&amp;", "&"), figure.group(2));
        }
        return figures;
    }

    private void theBoardThereIsAsTrueAsItsLists(String after) {
        for (String address : new String[] {"/board", "/board/trend", "/board/week"}) {
            Map<String, String> figures = figures(address);
            assertThat(figures).isNotEmpty();
            figures.forEach(
                    (list, number) -> assertThat(pages.get(list, world.head).text())
                            .as("after %s: %s → %s", after, address, list)
                            .contains("共" + number + "件"));
        }
    }

    private String there(String address) {
        return pages.get(address, world.head).text();
    }

    @Test
    void anActHereIsOnTheBoardThereAtOnce() {
        theBoardThereIsAsTrueAsItsLists("nothing");
        RequestId id = world.assigned();
        theBoardThereIsAsTrueAsItsLists("assignment");
        assertThat(figures("/board")).containsEntry("/requests?state=OPEN", "1");
        here.getBean(Claiming.class).claim(id, world.handler);
        theBoardThereIsAsTrueAsItsLists("claim");
        assertThat(there("/board")).contains("乙");
        world.delivered(Ground.PROVIDED);
        theBoardThereIsAsTrueAsItsLists("delivery");
        world.withdrawing.withdraw(id, world.version(id), world.today(), "书面撤回", world.clerk);
        theBoardThereIsAsTrueAsItsLists("withdrawal");
        assertThat(figures("/board")).containsEntry("/requests?state=OPEN", "0");
    }

    @Test
    void whatIsInNoLedgerIsOnThePagesThereAtOnce() {
        RequestId id = world.assigned();
        here.getBean(Claiming.class).claim(id, world.handler);
        assertThat(there("/board")).contains("乙").doesNotContain("乙改名");
        here.getBean(Staffing.class)
                .changeOfficer(
                        world.handler.id(),
                        here.getBean(Agencies.class).version(world.handler.id()),
                        new ChangedOfficer("乙改名", world.department, world.handler.roles(), true),
                        world.administrator);
        assertThat(there("/board")).contains("乙改名");

        String before = there("/board/trend");
        here.getBean(WritingReport.class).write(2026, ReportScope.OWN, 6, 0, "本年度收取信息处理费99999元。", world.head);
        assertThat(there("/board/trend")).as("a finding more").isNotEqualTo(before);
    }

    @Test
    void aReminderThereIsGoneWhenItWasReadHere() {
        world.registered(LocalDate.of(2026, 1, 20), ApplicantKind.NATURAL_PERSON);
        String none = there("/requests");
        here.getBean(Reminding.class).remind();
        assertThat(there("/requests")).contains("提醒（1）").isNotEqualTo(none);
        here.getBean(ReadingReminders.class).readAll(world.head);
        assertThat(there("/requests")).isEqualTo(none);
    }

    @Test
    void anotherCalendarHereMovesTheForecastThere() {
        world.registered(); // due 2026-03-30
        today(LocalDate.of(2026, 3, 24));
        String day = "/requests?running=true&dueFrom=%1$s&dueTo=%1$s";
        assertThat(figures("/board")).containsEntry(day.formatted("2026-03-30"), "1");
        CalendarProposal off = new CalendarProposal(
                CalendarProposal.Kind.OVERLAY,
                "本机关",
                NoticeFile.read(
                        CalendarProposal.Kind.OVERLAY,
                        2026,
                        "date,is_workday,name\n2026-03-25,false,停电\n2026-03-26,false,停电\n"));
        String seen = here.getBean(CalendarMoves.class)
                .preview(off, world.administrator)
                .fingerprint();
        here.getBean(ChangingCalendar.class).accept(off, seen, world.administrator);
        theBoardThereIsAsTrueAsItsLists("another calendar");
        assertThat(figures("/board"))
                .containsEntry(day.formatted("2026-04-01"), "1")
                .doesNotContainKey(day.formatted("2026-03-30"));
    }
}
