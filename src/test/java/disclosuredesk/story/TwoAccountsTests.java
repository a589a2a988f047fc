package disclosuredesk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.testing.InFull;
import disclosuredesk.testing.TwoAccounts;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The walker does every act there is under the account that may only add to the ledgers; the schema is made by the other. */
@SpringBootTest(
        properties = {"spring.flyway.user=" + TwoAccounts.OWNER, "spring.flyway.password=" + TwoAccounts.OWNER_PASSWORD
        })
@ActiveProfiles("test")
@Import(TwoAccountsTests.Accounts.class)
@Tag("whole")
class TwoAccountsTests extends WalkStory {

    @TestConfiguration(proxyBeanMethods = false)
    static class Accounts {
        @Bean
        static JdbcConnectionDetails jdbcConnectionDetails() throws SQLException, IOException {
            return TwoAccounts.of("accounts_" + UUID.randomUUID().toString().substring(0, 8));
        }
    }

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Override
    int walks() {
        return InFull.of(8, 30);
    }

    @Test
    void theSystemWorksAsTheAccountThatOwnsNothing() {
        assertThat(jdbc.sql("select current_user()").query(String.class).single())
                .startsWith("disclosure_desk@");
    }

    @ParameterizedTest
    @CsvSource({"audit_entry, details", "security_entry, details", "seal, about", "sealed_rows, digest"})
    void whatIsOnlyAddedToCanBeNeitherChangedNorDeletedNorDropped(String table, String column) {
        for (String sql : List.of(
                "update " + table + " set " + column + " = ''",
                "delete from " + table,
                "drop table " + table,
                "truncate table " + table,
                "alter table " + table + " add column x int")) {
            assertThatThrownBy(() -> {
                        try (var connection = database.getConnection();
                                var statement = connection.createStatement()) {
                            statement.execute(sql);
                        }
                    })
                    .as(sql)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }
}
