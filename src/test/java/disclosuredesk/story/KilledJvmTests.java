package disclosuredesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.testing.HaltedDesk;
import disclosuredesk.testing.ThisClassPath;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A JVM killed for real in the middle of an act; the file is opened again and looked at (T40). */
@Tag("whole")
class KilledJvmTests {

    private static final int KILLED = 137;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"registration, 4", "registration, 10", "registration, 17", "examination, 6", "examination, 20"})
    void afterAKillRowProcessAndLedgerAreStillTogether(String act, int statement) throws Exception {
        String file = folder.resolve("desk").toString();
        assertThat(killedIn(file, act, statement)).isEqualTo(KILLED);
        try (Connection database = DriverManager.getConnection(HaltedDesk.url(file), "sa", "")) {
            long rows = count(database, "select count(*) from disclosure_request");
            assertThat(rows).isEqualTo(act.equals("registration") ? 0 : 1);
            assertThat(count(database, "select count(*) from ACT_RU_EXECUTION where PARENT_ID_ is null"))
                    .isEqualTo(rows);
            assertThat(count(database, "select count(*) from ACT_HI_PROCINST")).isEqualTo(rows);
            assertThat(count(database, "select count(*) from audit_entry")).isEqualTo(rows);
            assertThat(count(database, "select coalesce(sum(last_serial), 0) from request_counter"))
                    .isEqualTo(rows);
            assertThat(count(database, "select coalesce(sum(version), 0) from disclosure_request"))
                    .isZero();
            assertThat(count(database, "select count(*) from ACT_RU_TASK where TASK_DEF_KEY_ = 'examineRequest'"))
                    .isEqualTo(rows);
        }
    }

    /** Row, pieces, ledger entry of a file; package, row, last step of a dossier. */
    @ParameterizedTest
    @CsvSource({"filing, 3", "filing, 5", "archiving, 25", "archiving, 40"})
    void afterAKillNoFileIsThereInPartAndNoDossierHalfBound(String act, int statement) throws Exception {
        String file = folder.resolve("desk").toString();
        assertThat(killedIn(file, act, statement)).isEqualTo(KILLED);
        try (Connection database = DriverManager.getConnection(HaltedDesk.url(file), "sa", "")) {
            assertThat(count(database, "select count(*) from disclosure_request"))
                    .isEqualTo(1);
            assertThat(count(database, "select count(*) from material")).isZero();
            assertThat(count(database, "select count(*) from material_piece")).isZero();
            assertThat(count(database, "select count(*) from dossier")).isZero();
            assertThat(count(database, "select count(*) from disclosure_request where archived_on is not null"))
                    .isZero();
            assertThat(
                            count(
                                    database,
                                    "select count(*) from audit_entry where event in ('MaterialFiled', 'DossierBound', 'DossierArchived')"))
                    .isZero();
            assertThat(count(database, "select count(*) from ACT_RU_TASK")).isEqualTo(1);
        }
    }

    private static int killedIn(String file, String act, int statement) throws IOException, InterruptedException {
        Process desk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        ThisClassPath.get(),
                        HaltedDesk.class.getName(),
                        file,
                        act,
                        String.valueOf(statement))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "killed-jvm.log").toFile())
                .start();
        assertThat(desk.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return desk.exitValue();
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (ResultSet result = database.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
