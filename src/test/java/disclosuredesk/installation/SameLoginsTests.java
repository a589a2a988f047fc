package disclosuredesk.installation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Logins of before that differ only in their case stop the upgrade before its first step, and are named. */
class SameLoginsTests {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DB_CLOSE_DELAY=-1");

    @BeforeEach
    void officers() {
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("create table officer (id bigint auto_increment primary key, login varchar(60) not null)")
                .update();
        jdbc.sql("insert into officer (login) values ('zhang'), ('li'), ('wang')")
                .update();
    }

    @Test
    void theyAreNamed() {
        JdbcClient.create(database)
                .sql("insert into officer (login) values ('Zhang'), ('LI')")
                .update();
        assertThatThrownBy(() -> StartGuard.requireDifferentLogins(database))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("li、LI、zhang、Zhang")
                .hasMessageNotContaining("wang");
    }

    @Test
    void othersStopNothing() {
        assertThatCode(() -> StartGuard.requireDifferentLogins(database)).doesNotThrowAnyException();
    }
}
