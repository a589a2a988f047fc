package disclosuredesk.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import disclosuredesk.DisclosureDesk;
import disclosuredesk.agencies.PublishedPasswords;
import disclosuredesk.testing.Starts;
import disclosuredesk.testing.ThisClassPath;
import disclosuredesk.testing.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The demo and its file: it knows what it made itself, and keeps off what somebody else did. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("whole")
class KindsOnH2Tests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 0);

    @TempDir
    private Path folder;

    private Mark mark(Starts database) {
        return new Mark(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    @Test
    void theDemoMarksItsDatabaseAndKnowsItWithoutTheMark() throws SQLException {
        Starts database = Starts.onH2(folder.resolve("demo").toString());
        assertThat(mark(database).read()).isNull();
        database.start("demo").close();
        assertThat(database.one("select kind from installation")).isEqualTo("DEMO");
        database.change("delete from installation");
        assertThat(mark(database).read()).isEqualTo(Kind.DEMO);
        database.change("drop table installation");
        assertThat(mark(database).read()).isEqualTo(Kind.DEMO);
        database.change("update officer set password_hash = '{noop}another'");
        assertThat(mark(database).read()).as("whatever their passwords are now").isEqualTo(Kind.DEMO);
        database.change("update officer set login = 'somebody' where login = 'sun'");
        assertThat(mark(database).read())
                .as("an organ that merely has the code")
                .isEqualTo(Kind.PRODUCTION);
        assertThat(new PublishedPasswords(org.springframework.jdbc.core.simple.JdbcClient.create(
                                new DriverManagerDataSource(database.url(), "sa", "")))
                        .logins())
                .isEmpty();
    }

    @Test
    void theDemoDoesNotStartOnWhatIsNotItsOwn(CapturedOutput log) throws SQLException {
        Starts database = Starts.onH2(folder.resolve("other").toString());
        try (ConfigurableApplicationContext other = database.start("test")) {
            new World(other).registered();
        }
        database.change("drop table installation");
        List<String> before = database.content();
        Throwable failure = catchThrowable(() -> database.start("demo").close());
        assertThat(NestedExceptionUtils.getRootCause(failure))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.getExitCode()).isEqualTo(2));
        assertThat(log.getAll()).contains("不是演示系统建立的").doesNotContain("\tat ");
        assertThat(database.content()).isEqualTo(before);
    }

    @Test
    void anEmptyDatabaseIsNobodysUntilItIsMarked() throws SQLException {
        Starts database = Starts.onH2(folder.resolve("empty").toString());
        database.change("create table officer (id int)");
        assertThat(mark(database).read())
                .as("older than marks, and production never ran on H2")
                .isEqualTo(Kind.DEMO);
        database.change("create table installation (id int primary key, kind varchar(20), marked_at datetime(6))");
        assertThat(mark(database).read())
                .as("a first start that did not come to its end")
                .isNull();
        assertThat(mark(database).write(Kind.PRODUCTION, NOW)).isEqualTo(Kind.PRODUCTION);
        assertThat(mark(database).write(Kind.DEMO, NOW)).as("written once").isEqualTo(Kind.PRODUCTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod,demo", "production", "prod,test"})
    void aStartThatIsNeitherOrBothIsRefused(String profiles) {
        Starts database = Starts.onH2(folder.resolve("none").toString());
        assertThatThrownBy(() -> database.start(profiles))
                .satisfies(failure -> assertThat(NestedExceptionUtils.getMostSpecificCause(failure))
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining(profiles.replace(",", "、")));
        assertThat(folder).isEmptyDirectory();
    }

    /** As an administrator sees it: a process of its own. */
    @Test
    void aRefusedStartIsASentenceAndAnExitCode() throws Exception {
        Path log = folder.resolve("log");
        ProcessBuilder start = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-cp",
                ThisClassPath.get(),
                DisclosureDesk.class.getName());
        start.environment().put("SPRING_PROFILES_ACTIVE", "production");
        start.environment()
                .put(
                        "SPRING_DATASOURCE_URL",
                        Starts.onH2(folder.resolve("real").toString()).url());
        Process refused =
                start.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertThat(refused.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isEqualTo(2);
        assertThat(Files.readString(log))
                .contains("运行方式必须是prod（生产）或者demo（演示）之一")
                .doesNotContain("\tat ");
        assertThat(folder).isDirectoryNotContaining("glob:**real*");
    }

    @Test
    void thePasswordOnTheSignInPageIsAmongThePublishedOnes() throws Exception {
        assertThat(Files.readString(Path.of("src/main/resources/application-demo.yml")))
                .contains("password: " + PublishedPasswords.ALL.get(0));
    }
}
