package disclosuredesk.requests;

import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How each request stood for table 三 after each change of it, beside the entry of the ledger that changed it: added to, never
 * changed, so that the figures of any day can be had again. A snapshot is written while the agency's chain is held: whoever holds
 * the chain sees all snapshots up to its last entry, and none comes in behind it.
 */
@Component
class RequestSnapshots {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    RequestSnapshots(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The row has changed by this fact: both go on record, and nothing between them. */
    void record(CaseEvent fact, Doer by) {
        add(fact.request(), audit.hold(by.agencyId()) + 1);
        audit.record(fact, by);
    }

    /** The row has followed its latest entry, which whoever calls has just heard of. */
    void followEntry(RequestId id) {
        add(id, audit.latest(id).orElseThrow().seq());
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
