package disclosuredesk.installation;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.doctor.Findings;
import disclosuredesk.installation.DatabaseCheck.Settings;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTests {

    private static final Map<String, String> GOOD = Map.of(
            "sql_mode",
            "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES",
            "character_set_connection",
            "utf8mb4",
            "innodb_flush_log_at_trx_commit",
            "1");

    private static Settings mySql(Map<String, String> variables) {
        return new Settings("MySQL 8.4", Connection.TRANSACTION_READ_COMMITTED, variables, 0, Duration.ZERO);
    }

    private static List<String> faults(Settings settings, boolean production) {
        Findings found = new Findings();
        DatabaseCheck.judge(settings, production, found);
        return found.faults();
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(GOOD);
        changed.put(name, value);
        return changed;
    }

    @Test
    void aServerAsTheOperationsPageAsksForIsHealthy() {
        assertThat(faults(mySql(GOOD), true)).isEmpty();
    }

    @Test
    void h2IsForTheDemoOnly() {
        Settings h2 = new Settings("H2 2.4", Connection.TRANSACTION_READ_COMMITTED, Map.of(), 0, Duration.ZERO);
        assertThat(faults(h2, false)).isEmpty();
        assertThat(faults(h2, true)).singleElement().asString().contains("H2");
    }

    @Test
    void anotherIsolationIsAFault() {
        assertThat(faults(
                        new Settings("MySQL 8.4", Connection.TRANSACTION_REPEATABLE_READ, GOOD, 0, Duration.ZERO),
                        false))
                .singleElement()
                .asString()
                .contains("隔离级别");
    }

    @Test
    void aModeThatCutsTextsOffIsAFault() {
        assertThat(faults(mySql(with("sql_mode", "")), false))
                .singleElement()
                .asString()
                .contains("STRICT_TRANS_TABLES");
    }

    @Test
    void aCharacterSetThatCannotHoldRareNamesIsAFault() {
        assertThat(faults(mySql(with("character_set_connection", "latin1")), false))
                .hasSize(1);
        assertThat(faults(
                        new Settings("MySQL 8.4", Connection.TRANSACTION_READ_COMMITTED, GOOD, 2, Duration.ZERO),
                        false))
                .singleElement()
                .asString()
                .contains("有2张表");
    }

    @Test
    void clocksAMinuteApartAreAFault() {
        assertThat(faults(
                        new Settings(
                                "MySQL 8.4", Connection.TRANSACTION_READ_COMMITTED, GOOD, 0, Duration.ofSeconds(61)),
                        false))
                .singleElement()
                .asString()
                .contains("61秒");
    }

    @Test
    void aServerThatMayLoseWhatWasCommittedIsAFaultInProduction() {
        assertThat(faults(mySql(with("innodb_flush_log_at_trx_commit", "0")), true))
                .hasSize(1);
        assertThat(faults(mySql(with("innodb_flush_log_at_trx_commit", "0")), false))
                .isEmpty();
    }
}
