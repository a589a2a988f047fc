package disclosuredesk.installation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database the system runs on. */
@Component
public class Installation {

    private final JdbcClient jdbc;

    Installation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is marked as one of made-up cases; without a mark it is not. */
    public boolean isDemo() {
        return jdbc.sql("select kind from installation where id = 1").query(String.class).optional()
                .filter(Kind.DEMO.name()::equals).isPresent();
    }
}
