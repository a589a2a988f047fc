package disclosuredesk.requests;

import disclosuredesk.audit.AuditTrail;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How each request stood for table 三 after each change of it: added to, never changed, so that the figures of any day can
 * be had again. A standing is written while the agency's chain is held: whoever holds the chain sees all standings up to
 * its last entry, and none comes in behind it.
 */
@Component
class Standings {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Standings(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The row has changed, and the act records next the entry that changed it. */
    void addBeforeEntry(RequestId id) {
        add(id, hold(id) + 1);
    }

    /** The row has changed by the agency's last entry. */
    void addAfterEntry(RequestId id) {
        add(id, hold(id));
    }

    private long hold(RequestId id) {
        return audit.hold(jdbc.sql("select agency_id from disclosure_request where id = :id").param("id", id.value())
                .query(Long.class).single());
    }

    private void add(RequestId id, long ledgerSeq) {
        jdbc.sql("""
                insert into request_standing (request_id, ledger_seq, recorded_at, agency_id, applicant_kind, received_on,
                    closed_on, outcome)
                select id, :seq, :at, agency_id, applicant_kind, received_on, closed_on, outcome
                from disclosure_request where id = :id
                """)
                .param("seq", ledgerSeq)
                .param("at", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("id", id.value())
                .update();
    }
}
