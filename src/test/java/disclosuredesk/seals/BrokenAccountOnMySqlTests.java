package disclosuredesk.seals;

import disclosuredesk.testing.MySqlTestDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ActiveProfiles;

/** On a schema of its own, as on H2. */
@SpringBootTest
@ActiveProfiles("test")
@Tag("whole")
class BrokenAccountOnMySqlTests extends BrokenAccountStory {

    @TestConfiguration(proxyBeanMethods = false)
    static class OwnSchema {

        @Bean
        JdbcConnectionDetails ownSchema() {
            MySqlTestDatabase.Details server = MySqlTestDatabase.get();
            return new MySqlTestDatabase.Details(
                    server.engine(),
                    server.getJdbcUrl()
                            .replaceFirst(
                                    "/disclosure_desk\\?", "/disclosure_desk_accounts?createDatabaseIfNotExist=true&"),
                    server.getUsername(),
                    server.getPassword());
        }
    }
}
