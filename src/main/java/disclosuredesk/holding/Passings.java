package disclosuredesk.holding;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acts that passed a case on, on file: of each case the latest. */
@Component
class Passings {

    private static final String PASSED =
            "select p.*, o.name from case_passing p left join officer o on o.id = p.opened_by where p.request_id = :request";

    private final JdbcClient jdbc;

    Passings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PassedOn> of(RequestId request) {
        return jdbc.sql(PASSED)
                .param("request", request.value())
                .query(Passings::passed)
                .optional();
    }

    /** The same; nobody opens the case before the transaction ends. */
    Optional<PassedOn> locked(RequestId request) {
        jdbc.sql("select seq from case_passing where request_id = :request for update")
                .param("request", request.value())
                .query(Long.class)
                .optional();
        return of(request);
    }

    /** In place of the one before it, which nobody can take back any more. */
    void put(AuditEntry entry) {
        jdbc.sql("""
                insert into case_passing (request_id, seq, fact, passed_by) values (:request, :seq, :fact, :by)
                on duplicate key update seq = :seq, fact = :fact, passed_by = :by, opened_by = null, opened_at = null
                """)
                .param("request", entry.request().value())
                .param("seq", entry.seq())
                .param("fact", entry.event())
                .param("by", entry.officerId())
                .update();
    }

    /** Only the first who opens it is written down; nothing if it was taken back meanwhile. */
    void open(PassedOn passed, long officer, LocalDateTime at) {
        jdbc.sql("""
                update case_passing set opened_by = :officer, opened_at = :at
                where request_id = :request and seq = :seq and opened_by is null
                """)
                .param("officer", officer)
                .param("at", at.truncatedTo(ChronoUnit.MICROS))
                .param("request", passed.request().value())
                .param("seq", passed.seq())
                .update();
    }

    void remove(RequestId request) {
        jdbc.sql("delete from case_passing where request_id = :request")
                .param("request", request.value())
                .update();
    }

    private static PassedOn passed(ResultSet row, int number) throws SQLException {
        return new PassedOn(
                new RequestId(row.getString("request_id")),
                row.getLong("seq"),
                row.getString("fact"),
                row.getLong("passed_by"),
                row.getString("name"),
                row.getObject("opened_at", LocalDateTime.class));
    }
}
