package disclosuredesk.installation;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.testing.MySqlTestDatabase;
import disclosuredesk.testing.Starts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever foreseeable keeps the system from starting is told in a sentence with what to do, with an exit code, and without a stack trace. */
@Tag("whole")
class StartFailuresTests {

    @TempDir
    private Path folder;

    /** Started as an administrator does, in a JVM of its own: the exit code is part of it. */
    private String refused(String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process system = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-Dstdout.encoding=UTF-8",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "disclosuredesk.DisclosureDesk",
                                        "--spring.datasource.hikari.connection-timeout=1000",
                                        "--spring.flyway.connect-retries=0"),
                                Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(system.waitFor(120, TimeUnit.SECONDS)).as("it ends").isTrue();
            String said = Files.readString(log);
            assertThat(system.exitValue()).as(said).isNotZero();
            assertThat(said).contains("Description:").contains("Action:").doesNotContain("\tat ");
            return said;
        } finally {
            system.destroyForcibly();
        }
    }

    private static String[] production(String url, String user, String password) {
        return new String[] {
            "--spring.profiles.active=prod",
            "--server.port=0",
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + user,
            "--spring.datasource.password=" + password,
            "--disclosuredesk.ledger.key=" + Starts.KEY,
            "--disclosuredesk.data.key=" + Starts.KEY
        };
    }

    private static String schema() {
        return "start_" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aDatabaseThatIsDown() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        assertThat(refused(production("jdbc:mysql://127.0.0.1:" + nobody + "/x", "desk", "x")))
                .contains("连不上数据库")
                .contains("SPRING_DATASOURCE_URL");
    }

    @Test
    void aWrongPassword() throws Exception {
        assertThat(refused(production(Starts.onMySql(schema()).url(), "nobody", "wrong")))
                .contains("不接受所设的账号或者口令")
                .contains("SPRING_DATASOURCE_PASSWORD");
    }

    @Test
    void aSchemaThatIsNotThere() throws Exception {
        assertThat(refused(production(
                        MySqlTestDatabase.get()
                                .getJdbcUrl()
                                .replaceFirst(
                                        "/disclosure_desk\\?(createDatabaseIfNotExist=true&)?", "/no_such_schema?"),
                        "root",
                        "")))
                .contains("数据库不存在")
                .contains("db/accounts.sql");
    }

    @Test
    void aMigrationThatStopsHalfWay() throws Exception {
        Starts there = Starts.onMySql(schema());
        there.change("create table agency (id int)"); // somebody made one of ours by hand
        there.change(
                "create table flyway_schema_history (installed_rank int not null, version varchar(50), description varchar(200) not null, type varchar(20)"
                        + " not null, script varchar(1000) not null, checksum int, installed_by varchar(100) not null, installed_on timestamp not null default"
                        + " current_timestamp, execution_time int not null, success bool not null, primary key (installed_rank))");
        assertThat(refused(production(there.url(), there.user(), there.password())))
                .contains("没有升级成功")
                .contains("备份");
    }

    @Test
    void aFolderThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("data"));
        assertThat(refused("--spring.profiles.active=demo", "--server.port=0"))
                .contains("不能")
                .contains(file.getFileName().toString());
    }

    @Test
    void aDatabaseFileInUse() throws Exception {
        Files.createDirectory(folder.resolve("data"));
        try (Connection open = DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("data/disclosure-desk") + ";MODE=MySQL", "sa", "")) {
            assertThat(open.isValid(1)).isTrue();
            assertThat(refused("--spring.profiles.active=demo", "--server.port=0"))
                    .contains("正被另一个程序使用");
        }
    }

    @Test
    void aPortThatIsTaken() throws IOException, InterruptedException, SQLException {
        Starts there = Starts.onMySql(schema());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String[] arguments = production(there.url(), there.user(), there.password());
            arguments[1] = "--server.port=" + taken.getLocalPort();
            assertThat(refused(arguments))
                    .contains("端口" + taken.getLocalPort() + "已被占用")
                    .contains("SERVER_PORT");
        }
    }

    @Test
    void noKeyAndAnUnknownProfile() throws Exception {
        Starts there = Starts.onMySql(schema());
        String[] arguments = production(there.url(), there.user(), there.password());
        arguments[5] = "--disclosuredesk.ledger.key-file=" + folder.resolve("not-there");
        assertThat(refused(arguments)).contains("密钥文件").contains("not-there");
        arguments = production(there.url(), there.user(), there.password());
        arguments[6] = "--disclosuredesk.data.key=";
        assertThat(refused(arguments)).contains("没有个人信息加密的密钥").contains("DISCLOSUREDESK_DATA_KEY_FILE");
        assertThat(refused("--spring.profiles.active=production")).contains("SPRING_PROFILES_ACTIVE");
    }

    @Test
    void anotherDataKeyThanTheDatabases() throws Exception {
        Starts there = Starts.onMySql(schema());
        there.start("prod").close();
        String[] arguments = production(there.url(), there.user(), there.password());
        arguments[6] = "--disclosuredesk.data.key=" + Base64.getEncoder().encodeToString(new byte[32]);
        assertThat(refused(arguments)).contains("没有这个数据库所用的密钥").contains("DISCLOSUREDESK_DATA_KEY_FILE");
    }
}
