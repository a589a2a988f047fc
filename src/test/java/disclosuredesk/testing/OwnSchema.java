package disclosuredesk.testing;

import java.util.UUID;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A schema of the tests' server for one context alone: for tests that ask the doctor of everything, where others put rows by SQL. */
@TestConfiguration(proxyBeanMethods = false)
public class OwnSchema {

    @Bean
    static JdbcConnectionDetails jdbcConnectionDetails() {
        Starts own = Starts.onMySql("own_" + UUID.randomUUID().toString().substring(0, 8));
        return new MySqlTestDatabase.Details("own schema", own.url(), own.user(), own.password());
    }
}
