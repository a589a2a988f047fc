package disclosuredesk.installation;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.calendar.MovableClock;
import disclosuredesk.cli.doctor.Diagnosis;
import disclosuredesk.cli.doctor.Doctor;
import disclosuredesk.testing.Starts;
import disclosuredesk.testing.ThisClassPath;
import disclosuredesk.testing.ZonedDesk;
import disclosuredesk.workflow.CaseTimers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The same cases lived by processes in three zones, on H2 and on a MySQL server in UTC: every column of the schema that holds a
 * moment holds the same, and it is the wall time of the clock in Beijing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("whole")
class ThreeZonesTests {

    private static final LocalTime EVERY_ACT = LocalTime.of(9, 0);

    /** What is written at the start, before the clock is moved. */
    private static final List<String> AT_THE_START =
            List.of("flyway_schema_history.installed_on", "act_re_deployment.deploy_time_", "installation.marked_at");

    @TempDir
    private static Path folder;

    private final LocalDateTime start = ZonedDateTime.now(MovableClock.ZONE).toLocalDateTime();
    private final Starts mySql =
            Starts.onMySql("zones_" + UUID.randomUUID().toString().substring(0, 8));

    private static Starts h2(String zone) {
        return Starts.onH2(folder.resolve(zone.replace('/', '-')).toString());
    }

    @BeforeAll
    void threeNodes() throws IOException, InterruptedException {
        node("UTC", List.of(h2("UTC")));
        node("Asia/Shanghai", List.of(h2("Asia/Shanghai")));
        node("America/New_York", List.of(h2("America/New_York"), mySql));
    }

    private static void node(String zone, List<Starts> databases) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=" + zone,
                "-cp",
                ThisClassPath.get(),
                ZonedDesk.class.getName()));
        for (Starts database : databases) {
            command.addAll(
                    List.of(lived(zone, database).toString(), database.url(), database.user(), database.password()));
        }
        Path log = Path.of("target", "zoned-desk.log");
        Process desk = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(desk.waitFor(15, TimeUnit.MINUTES)).isTrue();
        assertThat(desk.exitValue()).as(Files.readString(log)).isZero();
    }

    private static Path lived(String zone, Starts database) {
        return folder.resolve(zone.replace('/', '-') + (database.url().startsWith("jdbc:h2:") ? "-h2" : "-mysql"));
    }

    private static List<String> lines(String zone, Starts database) throws IOException {
        return Files.readAllLines(lived(zone, database));
    }

    /** Seals are made of every commit: of what is written at the start, and of each act. */
    private static final String SEALED = "seal.sealed_at";

    private static List<String> ofTheCases(List<String> lines) {
        return lines.stream().filter(line -> !isOfTheStart(line)).toList();
    }

    private static boolean isOfTheStart(String line) {
        return AT_THE_START.contains(column(line))
                || column(line).startsWith("data_key.")
                || column(line).equals(SEALED) && !moment(line).toLocalTime().equals(EVERY_ACT);
    }

    private static LocalDateTime moment(String line) {
        return LocalDateTime.parse(line.substring(line.indexOf(' ') + 1).toUpperCase(java.util.Locale.ROOT));
    }

    private static String column(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    @Test
    void everyColumnHoldsTheSameMomentsWhereverTheNodeStands() throws IOException {
        List<String> expected = ofTheCases(lines("Asia/Shanghai", h2("Asia/Shanghai")));
        assertThat(expected.stream().map(ThreeZonesTests::column).distinct())
                .contains(
                        "act_ru_timer_job.duedate_",
                        "act_ru_task.create_time_",
                        "act_ru_event_subscr.created_",
                        "act_hi_procinst.start_time_",
                        "act_hi_procinst.end_time_",
                        "audit_entry.recorded_at",
                        "disclosure_request.registered_at",
                        "report_version.cut_off_at",
                        "case_holder.since");
        assertThat(ofTheCases(lines("UTC", h2("UTC")))).isEqualTo(expected);
        assertThat(ofTheCases(lines("America/New_York", h2("America/New_York"))))
                .isEqualTo(expected);
        assertThat(ofTheCases(lines("America/New_York", mySql))).isEqualTo(expected);
    }

    @Test
    void eachMomentIsTheClocksInBeijing() throws IOException {
        List<String> all = new ArrayList<>(lines("America/New_York", mySql));
        all.addAll(lines("America/New_York", h2("America/New_York")));
        assertThat(all).allSatisfy(line -> {
            LocalDateTime at = moment(line);
            if (isOfTheStart(line)) {
                assertThat(Duration.between(start, at)).isBetween(Duration.ofMinutes(-2), Duration.ofMinutes(60));
            } else if (column(line).equals("act_ru_timer_job.duedate_")) {
                assertThat(at.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
            } else {
                assertThat(at.toLocalTime()).isEqualTo(EVERY_ACT);
            }
        });
    }

    @Test
    void aTimerSetByANodeInUtcEndsAtMidnightInBeijingOnAnother() {
        try (ConfigurableApplicationContext here = h2("UTC").start("test")) {
            MovableClock clock = here.getBean(MovableClock.class);
            clock.moveTo(LocalDateTime.of(2026, 3, 2, 12, 0));
            List<Diagnosis> diagnoses = here.getBean(Doctor.class).examine(false, told -> {});
            assertThat(diagnoses)
                    .filteredOn(one -> List.of("D04", "D20").contains(one.code()))
                    .hasSize(2)
                    .allMatch(Diagnosis::isHealthy);
            JdbcClient jdbc = here.getBean(JdbcClient.class);
            LocalDateTime first = jdbc.sql("select min(due_at) from process_timer")
                    .query(LocalDateTime.class)
                    .single();
            clock.moveTo(first.minusSeconds(1));
            assertThat(here.getBean(CaseTimers.class).endDuePeriods()).isZero();
            clock.moveTo(first.plusSeconds(1));
            assertThat(here.getBean(CaseTimers.class).endDuePeriods()).isPositive();
        }
    }

    @Test
    void noColumnOnMySqlDependsOnTheZoneOfTheSession() {
        assertThat(JdbcClient.create(new DriverManagerDataSource(mySql.url(), mySql.user(), mySql.password()))
                        .sql(
                                "select concat(table_name, '.', column_name) from information_schema.columns where table_schema = schema() and data_type = 'timestamp'")
                        .query(String.class)
                        .list())
                .containsExactly("flyway_schema_history.installed_on");
    }
}
