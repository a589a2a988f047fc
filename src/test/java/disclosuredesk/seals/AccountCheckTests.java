package disclosuredesk.seals;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.doctor.Findings;
import disclosuredesk.testing.MySqlTestDatabase;
import disclosuredesk.testing.Starts;
import disclosuredesk.testing.TwoAccounts;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** The doctor looks at what the database lets the system do, and at who could listen on the way to it. */
@Tag("whole")
class AccountCheckTests {

    @Test
    void anAccountThatMayChangeTheLedgersIsAFaultInProductionAndOneThatMayNotIsNone() throws SQLException, IOException {
        String schema = "check_" + UUID.randomUUID().toString().substring(0, 8);
        MySqlTestDatabase.Details desk = TwoAccounts.of(schema);
        try (var system = new Starts(desk.getJdbcUrl(), desk.getUsername(), desk.getPassword())
                .start(
                        "prod",
                        "--spring.flyway.user=" + TwoAccounts.OWNER,
                        "--spring.flyway.password=" + TwoAccounts.OWNER_PASSWORD)) {
            assertThat(faults(desk, "prod")).isEmpty();
            assertThat(faults(MySqlTestDatabase.get(), schema, "prod"))
                    .contains("audit_entry", "seal", "sealed_rows", "security_entry", "DELETE", "UPDATE");
            assertThat(faults(MySqlTestDatabase.get(), schema, "test")).isEmpty();
        }
    }

    private static String faults(MySqlTestDatabase.Details server, String schema, String profile) {
        Starts there = Starts.onMySql(schema);
        return faults(
                new MySqlTestDatabase.Details("", there.url(), server.getUsername(), server.getPassword()), profile);
    }

    private static String faults(MySqlTestDatabase.Details account, String profile) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        Findings found = new Findings();
        new AccountCheck(
                        new DriverManagerDataSource(account.getJdbcUrl(), account.getUsername(), account.getPassword()),
                        environment)
                .look(found, false);
        return String.join("\n", found.faults());
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://127.0.0.1:3306/x, true",
        "jdbc:mysql://localhost/x?a=b, true",
        "jdbc:mysql://[::1]:3306/x, true",
        "jdbc:mariadb://127.0.0.1/x, true",
        "jdbc:mysql://192.0.2.7/x, false",
        "jdbc:mysql:loadbalance://192.0.2.7/x, false",
        "'jdbc:mysql://127.0.0.1,192.0.2.7/x', false",
        "jdbc:mysql://no-such-host.invalid/x, false",
        "nonsense, false"
    })
    void aConnectionIsEncryptedUnlessItStaysOnTheMachine(String url, boolean stays) {
        assertThat(AccountCheck.staysHere(url)).isEqualTo(stays);
    }
}
