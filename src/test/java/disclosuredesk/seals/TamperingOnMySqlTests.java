package disclosuredesk.seals;

import disclosuredesk.testing.InFull;
import disclosuredesk.testing.MySqlTestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        properties = {
            "flowable.async-executor-activate=false",
            "disclosuredesk.reminders.scheduled=false",
            "disclosuredesk.ledger.folder=target/ledger"
        })
@ActiveProfiles("demo")
@DirtiesContext
@Tag("whole")
class TamperingOnMySqlTests extends TamperingStory {

    @TestConfiguration(proxyBeanMethods = false)
    static class OwnSchema {

        @Bean
        JdbcConnectionDetails ownSchema() {
            MySqlTestDatabase.Details server = MySqlTestDatabase.get();
            return new MySqlTestDatabase.Details(
                    server.engine(),
                    server.getJdbcUrl()
                            .replaceFirst(
                                    "/disclosure_desk\\?", "/disclosure_desk_tampered?createDatabaseIfNotExist=true&"),
                    server.getUsername(),
                    server.getPassword());
        }
    }

    @Override
    void references(Connection connection, boolean watched) throws SQLException {
        run(connection, "set foreign_key_checks = " + (watched ? 1 : 0));
    }

    @Override
    int often() {
        return InFull.of(20, 1_000);
    }
}
