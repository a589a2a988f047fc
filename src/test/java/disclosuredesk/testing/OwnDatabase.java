package disclosuredesk.testing;

import java.util.UUID;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What {@link OwnSchema} is on MySQL, in memory: a database beside the one most tests share. */
@TestConfiguration(proxyBeanMethods = false)
public class OwnDatabase {

    @Bean
    static JdbcConnectionDetails jdbcConnectionDetails(Environment environment) {
        String shared = environment.getRequiredProperty("spring.datasource.url");
        return new MySqlTestDatabase.Details(
                "own database",
                shared.replaceFirst("mem:[^;]*", "mem:" + UUID.randomUUID()),
                environment.getProperty("spring.datasource.username", "sa"),
                environment.getProperty("spring.datasource.password", ""));
    }
}
