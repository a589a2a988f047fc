package disclosuredesk.seals;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:tampering;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1",
            "flowable.async-executor-activate=false",
            "disclosuredesk.reminders.scheduled=false",
            "disclosuredesk.ledger.folder=target/ledger"
        })
@ActiveProfiles("demo")
@DirtiesContext
class TamperingOnH2Tests extends TamperingStory {

    private boolean watched = true;

    /** Of the whole database, and with a commit: so once, before anything. */
    @Override
    void references(Connection connection, boolean wanted) throws SQLException {
        if (watched) {
            run(connection, "set referential_integrity false");
            watched = false;
        }
    }
}
