package disclosuredesk.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import disclosuredesk.DisclosureDesk;
import disclosuredesk.cli.CommandLineForTests;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Starts;
import disclosuredesk.testing.World;
import disclosuredesk.testing.ZonedDesk;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that nodes in UTC filled before the product fixed its zone: refused, put right by a command, then opened. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("whole")
class RefusedMomentsTests {

    @TempDir
    private Path folder;

    @Test
    void aDatabaseOfANodeInUtcIsRefusedUntilItIsMended(CapturedOutput log) throws SQLException {
        Starts database = Starts.onH2(folder.resolve("utc").toString());
        try (ConfigurableApplicationContext system = database.start("test")) {
            World world = new World(system);
            RequestId unclear = world.registered();
            world.askForCorrection(
                    unclear,
                    0,
                    CorrectionNotice.sent(world.today(), "名称", world.today().plusDays(10)),
                    world.clerk);
            world.assigned();
        }
        List<String> right = moments(database);
        database.change(ShiftedMoments.back8Hours(database).toArray(String[]::new));
        assertThat(moments(database)).isNotEqualTo(right);
        List<String> before = database.content();
        Throwable failure = catchThrowable(() -> database.start("test").close());
        assertThat(NestedExceptionUtils.getRootCause(failure))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("2件早8小时")
                .hasMessageContaining("有1个期限的计时器不在北京时间零时");
        assertThat(log.getAll()).contains("mend-times").doesNotContain("\tat ");
        assertThat(database.content()).isEqualTo(before);

        assertThat(command(database, "mend-times"))
                .contains("2件早8小时")
                .contains("没有作任何改动")
                .endsWith("exit code 1");
        assertThat(database.content()).isEqualTo(before);
        assertThat(command(database, "mend-times", "--apply")).contains("已改正").endsWith("exit code 0");
        assertThat(moments(database)).isEqualTo(right);
        assertThat(command(database, "mend-times")).contains("没有需要改正的时间").endsWith("exit code 0");
        database.start("test").close();
    }

    @Test
    void aConnectionInAnotherZoneIsRefused() {
        Starts database = Starts.onH2(folder.resolve("zone").toString());
        Starts elsewhere = new Starts(database.url() + ";TIME ZONE=UTC", database.user(), database.password());
        assertThat(NestedExceptionUtils.getRootCause(
                        catchThrowable(() -> elsewhere.start("test").close())))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("不是按北京时间");
    }

    private static String command(Starts database, String... command) {
        return CommandLineForTests.run(DisclosureDesk.class, database, "test", command);
    }

    private static List<String> moments(Starts database) {
        return ZonedDesk.moments(
                JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password())));
    }
}
