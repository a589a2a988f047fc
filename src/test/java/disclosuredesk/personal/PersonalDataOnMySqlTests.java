package disclosuredesk.personal;

import disclosuredesk.testing.MySqlTestDatabase;
import disclosuredesk.testing.Starts;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** In a schema of its own: other tests put rows there by SQL. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("test")
@Import(PersonalDataOnMySqlTests.OwnSchema.class)
@Tag("whole")
class PersonalDataOnMySqlTests extends PersonalDataStory {

    @TestConfiguration(proxyBeanMethods = false)
    static class OwnSchema {
        @Bean
        static JdbcConnectionDetails jdbcConnectionDetails() {
            Starts own =
                    Starts.onMySql("personal_" + UUID.randomUUID().toString().substring(0, 8));
            return new MySqlTestDatabase.Details("own schema", own.url(), own.user(), own.password());
        }
    }
}
