package disclosuredesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.DisclosureDesk;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The command as an administrator calls it, on the demo's database. */
@Tag("whole")
class DoctorCommandTests {

    private static final String URL = "spring.datasource.url";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void configured() {
        System.setProperty(
                URL,
                "jdbc:h2:file:" + folder.resolve("demo")
                        + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;LOCK_TIMEOUT=10000");
    }

    @AfterEach
    void asBefore() {
        System.clearProperty(URL);
    }

    private int doctor(String... options) {
        out.reset();
        err.reset();
        String[] args = new String[options.length + 1];
        args[0] = "doctor";
        System.arraycopy(options, 0, args, 1, options.length);
        return Commands.run(DisclosureDesk.class, args, out, err);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(System.getProperty(URL), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void findsNothingInAHealthyDemoAndNamesTheCaseThatIsNot() throws SQLException {
        new SpringApplicationBuilder(DisclosureDesk.class)
                .web(WebApplicationType.NONE)
                .profiles("demo")
                .run("--flowable.async-executor-activate=false", "--logging.level.root=warn")
                .close();
        assertThat(doctor("--deep")).as(out() + err).isZero();
        assertThat(out().lines().filter(line -> line.startsWith("D")))
                .hasSize(39)
                .allMatch(line -> line.endsWith("正常"));
        assertThat(out()).contains("共39项检查，0处问题");
        change(
                "update request_deadline set safe_on = '2020-01-01' where request_id = (select id from disclosure_request"
                        + " where number_serial = 40)");
        assertThat(doctor()).isEqualTo(1);
        assertThat(out()).contains("D11").contains("0040号：REPLY 存储").contains("1处问题");
        change("drop view work_item");
        assertThat(doctor()).isEqualTo(2);
        assertThat(out()).contains("未能完成");
    }

    @Test
    void makesNoDatabaseWhereThereIsNone() {
        assertThat(doctor()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).strip().lines())
                .singleElement()
                .asString()
                .contains("无法打开数据库");
        assertThat(folder).isEmptyDirectory();
    }
}
