package disclosuredesk.cache;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database how far an agency has come, by one statement over two keys. */
@Component
public class Positions {

    private static final String LEDGER = "";

    private final JdbcClient jdbc;
    private final Clock clock;

    Positions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Now. Ask before anything is read: what comes in between is then read again at the next look. */
    Position of(long agencyId) {
        Map<String, Long> revisions = new HashMap<>();
        jdbc.sql("""
                select '' as matter, last_seq as revision from audit_head where agency_id = :agency
                union all
                select matter, revision from agency_revision where agency_id = :agency
                """).param("agency", agencyId).query(row -> {
            revisions.put(row.getString("matter"), row.getLong("revision"));
        });
        Long ledger = revisions.remove(LEDGER);
        return new Position(ledger == null ? 0 : ledger, Map.copyOf(revisions), LocalDate.now(clock));
    }
}
