package disclosuredesk.installation;

import disclosuredesk.testing.MySqlTestDatabase;
import disclosuredesk.testing.Starts;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ActiveProfiles;

/** On a schema of its own: what is mended is everything. */
@SpringBootTest
@ActiveProfiles("test")
@Tag("whole")
class MendingOnMySqlTests extends MendingStory {

    @TestConfiguration(proxyBeanMethods = false)
    static class OwnSchema {

        @Bean
        JdbcConnectionDetails ownSchema() {
            Starts own = Starts.onMySql("disclosure_desk_mending");
            return new MySqlTestDatabase.Details("own schema", own.url(), own.user(), own.password());
        }
    }
}
