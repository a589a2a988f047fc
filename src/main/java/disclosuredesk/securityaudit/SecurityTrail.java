package disclosuredesk.securityaudit;

import disclosuredesk.audit.ChainCheck;
import disclosuredesk.audit.ChainHeads;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.RequestId;
import disclosuredesk.shared.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Adds entries to the security ledger and reads them back. Nothing is ever changed in it or taken out. */
@Component
public class SecurityTrail {

    /** The chain of what belongs to no agency, such as a sign-in by a name nobody has. */
    public static final long INSTALLATION = 0;

    private static final int AT_A_TIME = 2_000;
    private static final int LONGEST_ADDRESS = 60;

    private final JdbcClient jdbc;
    private final ChainHeads heads;
    private final JsonMapper json;
    private final Clock clock;

    SecurityTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.heads = new ChainHeads(jdbc, "security_head");
        this.json = json;
        this.clock = clock;
    }

    /** Appends the event to the doer's agency's chain, in the caller's transaction. From where it came is what the request being answered says. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(SecurityEvent event, Doer by) {
        ChainHeads.Head head = heads.locked(by.agencyId());
        var unsealed = new SecurityEntry(
                by.agencyId(),
                head.seq() + 1,
                event.getClass().getSimpleName(),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
                by.id(),
                by.name(),
                address(),
                event.request(),
                event.done(),
                json.writeValueAsString(event),
                head.hash(),
                "");
        String hash = hash(unsealed);
        RequestId request = event.request();
        jdbc.sql("""
                insert into security_entry (agency_id, seq, event, recorded_at, officer_id, officer_name, remote_address,
                                            request_id, done, details, previous_hash, hash)
                values (:agency, :seq, :event, :at, :officer, :name, :address, :request, :done, :details, :previous, :hash)
                """)
                .param("agency", unsealed.agencyId())
                .param("seq", unsealed.seq())
                .param("event", unsealed.event())
                .param("at", unsealed.recordedAt())
                .param("officer", unsealed.officerId())
                .param("name", unsealed.officerName())
                .param("address", unsealed.address())
                .param("request", request == null ? null : request.value())
                .param("done", unsealed.done())
                .param("details", unsealed.details())
                .param("previous", unsealed.previousHash())
                .param("hash", hash)
                .update();
        heads.move(by.agencyId(), unsealed.seq(), hash);
    }

    private static String address() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes answering)) {
            return "";
        }
        String address = answering.getRequest().getRemoteAddr();
        return address == null ? "" : address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
    }

    /** The whole chain of an agency, oldest first; for lists ask {@code oversight}. */
    public List<SecurityEntry> of(long agencyId) {
        return jdbc.sql("select * from security_entry where agency_id = :agency order by seq")
                .param("agency", agencyId)
                .query(SecurityTrail::entry)
                .list();
    }

    /** The latest entry of a kind, if there is one. */
    public Optional<SecurityEntry> latest(long agencyId, Class<? extends SecurityEvent> kind) {
        return jdbc.sql(
                        "select * from security_entry where agency_id = :agency and event = :event order by seq desc limit 1")
                .param("agency", agencyId)
                .param("event", kind.getSimpleName())
                .query(SecurityTrail::entry)
                .optional();
    }

    /** The last entry of an agency's chain. */
    public ChainHeads.Head head(long agencyId) {
        return heads.head(agencyId);
    }

    /** The event's components by name, as far as they are plain values and lists of such. */
    public Map<String, Object> details(SecurityEntry entry) {
        return json.readerForMapOf(Object.class).readValue(entry.details());
    }

    /**
     * Recomputes an agency's chain from its first entry, in pieces.
     *
     * @return the position of the first entry that was changed, removed or moved; empty when the chain is whole
     */
    public Optional<Long> firstBreak(long agencyId) {
        var check = new ChainCheck();
        long after = Long.MIN_VALUE;
        for (List<SecurityEntry> some = entries(agencyId, after);
                !some.isEmpty() && !check.isBroken();
                some = entries(agencyId, after)) {
            some.forEach(entry -> check.next(entry.seq(), entry.previousHash(), entry.hash(), hash(entry)));
            after = some.get(some.size() - 1).seq();
        }
        return check.firstBreak(heads.head(agencyId));
    }

    private List<SecurityEntry> entries(long agencyId, long after) {
        return jdbc.sql("select * from security_entry where agency_id = :agency and seq > :after order by seq limit "
                        + AT_A_TIME)
                .param("agency", agencyId)
                .param("after", after)
                .query(SecurityTrail::entry)
                .list();
    }

    /** A row of {@code security_entry}. */
    public static SecurityEntry entry(ResultSet row, int number) throws SQLException {
        String request = row.getString("request_id");
        return new SecurityEntry(
                row.getLong("agency_id"),
                row.getLong("seq"),
                row.getString("event"),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getLong("officer_id"),
                row.getString("officer_name"),
                row.getString("remote_address"),
                request == null ? null : new RequestId(request),
                row.getBoolean("done"),
                row.getString("details"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private static String hash(SecurityEntry entry) {
        return new Sha256()
                .add(
                        entry.agencyId(),
                        entry.seq(),
                        entry.event(),
                        entry.recordedAt().truncatedTo(ChronoUnit.MICROS),
                        entry.officerId(),
                        entry.officerName(),
                        entry.address(),
                        entry.request(),
                        entry.done(),
                        entry.details(),
                        entry.previousHash())
                .hex();
    }
}
