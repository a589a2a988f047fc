package disclosuredesk.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import disclosuredesk.DisclosureDesk;
import disclosuredesk.agencies.PublishedPasswords;
import disclosuredesk.cli.CommandLineForTests;
import disclosuredesk.testing.Starts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** One server, a production database and one of the demo's: neither is opened by the other, and nothing is written in trying. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
@Tag("whole")
class KindsOnMySqlTests {

    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Starts database =
            Starts.onMySql("kinds_" + UUID.randomUUID().toString().substring(0, 8));

    /** Eight officers of the agency {@code demo}, as the demo's own, who have since chosen passwords of their own. */
    private void filledByTheDemo() throws SQLException {
        database.change("delete from officer_role", "delete from officer", "update agency set code = 'demo'");
        for (String login : List.of("zhang", "li", "wang", "zhao", "chen", "liu", "sun", "admin")) {
            database.change("insert into officer (agency_id, login, name, password_hash, enabled, version) select id, '"
                    + login + "', '某', '{noop}x', true, 0 from agency");
        }
    }

    @BeforeAll
    void productionComesFirst() throws SQLException {
        database.start("prod").close();
        assertThat(database.one("select kind from installation")).isEqualTo("PRODUCTION");
    }

    @BeforeEach
    void aProductionDatabase() throws SQLException {
        database.change(
                "delete from installation",
                "insert into installation values (1, 'PRODUCTION', '2026-03-02 09:00:00')",
                "delete from officer_role",
                "delete from officer",
                "delete from agency",
                "insert into agency (code, name) values ('sfj', '某市司法局')",
                "insert into officer (agency_id, login, name, password_hash, enabled, version) select id, 'guan', '管理员', '{noop}x', true, 0 from agency");
    }

    private void refused(String profile, String sentence, CapturedOutput log) throws SQLException {
        List<String> before = database.content();
        Throwable failure = catchThrowable(() -> database.start(profile).close());
        assertThat(failure).isNotNull();
        assertThat(NestedExceptionUtils.getRootCause(failure))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(sentence);
        assertThat(log.getAll()).contains(sentence).doesNotContain("\tat ");
        assertThat(database.content()).isEqualTo(before);
    }

    @Test
    void theDemoDoesNotStartOnAProductionDatabase(CapturedOutput log) throws SQLException {
        refused("demo", "不是演示系统建立的", log);
    }

    @Test
    void norOnOneThatIsOlderThanMarksAndProductionMarksIt(CapturedOutput log) throws SQLException, IOException {
        database.change("drop table installation");
        refused("demo", "不是演示系统建立的", log);
        database.change(
                Files.readString(Path.of("db/migration/V021__installation.sql")).replace(";", ""));
        database.start("prod").close();
        assertThat(database.one("select kind from installation")).isEqualTo("PRODUCTION");
    }

    @Test
    void aDatabaseOfANewerVersionOrOfOneBeforeTheFirstReleaseIsRefused(CapturedOutput log) throws SQLException {
        database.change(
                "insert into flyway_schema_history values (900, '900', 'later', 'SQL', 'V900__later.sql', 1, 'x', '2026-03-02 09:00:00', 1, true)");
        refused("prod", "结构不是本版本建立的", log);
        database.change(
                "delete from flyway_schema_history where installed_rank = 900",
                "update flyway_schema_history set checksum = checksum + 1 where version = '005'");
        refused("prod", "没有作任何改动（第005步）", log);
        database.change("update flyway_schema_history set checksum = checksum - 1 where version = '005'");
    }

    @Test
    void productionDoesNotStartOnWhatTheDemoFilled(CapturedOutput log) throws SQLException {
        filledByTheDemo();
        database.change("delete from installation");
        refused("prod", "口令是公开的", log);
        database.change(
                "insert into installation values (1, 'DEMO', '2026-03-02 09:00:00')",
                "update agency set code = 'renamed'");
        refused("prod", "口令是公开的", log);
    }

    @Test
    void productionDoesNotStartWhileAnAccountHasThePublishedPasswordAndTheCommandTakesItAway(CapturedOutput log)
            throws SQLException {
        database.change("update officer set password_hash = '" + passwords.encode(PublishedPasswords.ALL.get(0)) + "'");
        refused("prod", "任何人都能以其名义登录：guan", log);
        String renewed = CommandLineForTests.run(DisclosureDesk.class, database, "prod", "renew-passwords");
        assertThat(renewed).contains("已更换1个账号的口令").endsWith("exit code 0");
        String password = renewed.lines()
                .filter(line -> line.startsWith("guan  "))
                .findFirst()
                .orElseThrow()
                .substring(6);
        String hash = database.one("select password_hash from officer");
        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches(PublishedPasswords.ALL.get(0), hash)).isFalse();
    }

    @Test
    void ofTwoKindsThatComeFirstAtTheSameTimeOneWins() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Mark mark = new Mark(new DriverManagerDataSource(database.url(), database.user(), database.password()));
            for (int i = 0; i < 20; i++) {
                database.change("delete from installation");
                List<Callable<Kind>> starts = List.of(
                        () -> mark.write(Kind.DEMO, LocalDateTime.of(2026, 3, 2, 9, 0)),
                        () -> mark.write(Kind.PRODUCTION, LocalDateTime.of(2026, 3, 2, 9, 0)));
                List<Future<Kind>> marked = both.invokeAll(starts);
                assertThat(marked.get(0).get()).isEqualTo(marked.get(1).get());
                assertThat(database.one("select kind from installation"))
                        .isEqualTo(marked.get(0).get().name());
            }
        } finally {
            both.shutdown();
        }
    }
}
