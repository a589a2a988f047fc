package disclosuredesk.testing;

import java.util.UUID;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A schema of the tests' server beside the one most tests share: for those that ask the doctor of everything, who would else look at the
 * cases of all other tests each time, and find the rows they put there by SQL.
 */
@TestConfiguration(proxyBeanMethods = false)
public class OwnSchema {

    @Bean
    static JdbcConnectionDetails jdbcConnectionDetails() {
        Starts own = Starts.onMySql("own_" + UUID.randomUUID().toString().substring(0, 8));
        return new MySqlTestDatabase.Details("own schema", own.url(), own.user(), own.password());
    }
}
