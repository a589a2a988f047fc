package disclosuredesk.audit;

import disclosuredesk.shared.Doer;
import disclosuredesk.shared.RequestId;
import disclosuredesk.shared.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds entries to the ledger and reads them back. An entry can only be added inside the transaction of the act it
 * records: if the entry cannot be written the act does not happen.
 */
@Component
public class AuditTrail {

    private static final RequestId NO_REQUEST = new RequestId("00000000-0000-0000-0000-000000000000");
    private static final int AT_A_TIME = 2_000;

    private final JdbcClient jdbc;
    private final ChainHeads heads;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock, ApplicationEventPublisher listeners) {
        this.jdbc = jdbc;
        this.heads = new ChainHeads(jdbc, "audit_head");
        this.json = json;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** Appends the fact to the doer's agency's chain, then tells the listeners, all in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(CaseEvent event, Doer by) {
        ChainHeads.Head head = heads.locked(by.agencyId());
        long seq = head.seq() + 1;
        LocalDateTime at = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        String details = json.writeValueAsString(event);
        var unsealed = new AuditEntry(
                by.agencyId(),
                seq,
                event.request(),
                event.getClass().getSimpleName(),
                event.on(),
                at,
                by.id(),
                by.name(),
                details,
                head.hash(),
                "");
        String hash = hash(unsealed);
        jdbc.sql("""
                insert into audit_entry (agency_id, seq, request_id, event, happened_on, recorded_at,
                                         officer_id, officer_name, details, previous_hash, hash)
                values (:agency, :seq, :request, :event, :on, :at, :officer, :name, :details, :previous, :hash)
                """)
                .param("agency", by.agencyId())
                .param("seq", seq)
                .param("request", event.request().value())
                .param("event", unsealed.event())
                .param("on", event.on())
                .param("at", at)
                .param("officer", by.id())
                .param("name", by.name())
                .param("details", details)
                .param("previous", head.hash())
                .param("hash", hash)
                .update();
        heads.move(by.agencyId(), seq, hash);
        listeners.publishEvent(event);
    }

    /**
     * Lets nobody else add an entry to the agency's chain before the transaction ends: what bears on all its cases then
     * finds none in the middle of being registered. Acts lock their request first, then the chain; so must the caller.
     *
     * @return the position of the last entry; 0 if there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long hold(long agencyId) {
        return heads.locked(agencyId).seq();
    }

    /**
     * The same of several agencies, for an act that two ledgers have to know of: always in the order of their ids, so that two such acts never wait
     * for each other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<Long> agencies) {
        new TreeSet<>(agencies).forEach(this::hold);
    }

    /** The position of the agency's last entry that is on record; 0 if there is none. Every fact raises it. */
    public long last(long agencyId) {
        return heads.head(agencyId).seq();
    }

    /** What the agency's entries behind a position are about. */
    public Set<RequestId> changedAfter(long agencyId, long seq) {
        return Set.copyOf(
                jdbc.sql("select distinct request_id from audit_entry where agency_id = :agency and seq > :seq")
                        .param("agency", agencyId)
                        .param("seq", seq)
                        .query((row, number) -> new RequestId(row.getString(1)))
                        .list());
    }

    /** The case's ledger, oldest first. */
    public List<AuditEntry> of(RequestId request) {
        return jdbc.sql("select * from audit_entry where request_id = :request order by seq")
                .param("request", request.value())
                .query(AuditTrail::entry)
                .list();
    }

    /**
     * The case's ledger as it counts: what was revoked is left out, what was amended stands with its right day, and the
     * amendments themselves are not in it.
     */
    public List<AuditEntry> standing(RequestId request) {
        return standing(of(request));
    }

    /** The same for many requests by one reading of the ledger; a request without entries is not in it. */
    public Map<RequestId, List<AuditEntry>> standing(Collection<RequestId> requests) {
        Map<RequestId, List<AuditEntry>> ledgers = new LinkedHashMap<>();
        if (!requests.isEmpty()) {
            jdbc.sql("select * from audit_entry where request_id in (:requests) order by request_id, seq")
                    .param("requests", requests.stream().map(RequestId::value).toList())
                    .query((ResultSet row) -> {
                        AuditEntry entry = entry(row, 0);
                        ledgers.computeIfAbsent(entry.request(), request -> new ArrayList<>())
                                .add(entry);
                    });
        }
        ledgers.replaceAll((request, entries) -> standing(entries));
        return ledgers;
    }

    /** The same of a ledger that was read already, the whole of one case. */
    public List<AuditEntry> standing(List<AuditEntry> entries) {
        Map<Long, AuditEntry> standing = new LinkedHashMap<>();
        Set<Long> revoked = revoked(entries);
        for (AuditEntry entry : entries) {
            if (entry.is(FactAmended.class) && !revoked.contains(entry.seq())) {
                long amended = as(FactAmended.class, entry).seq();
                standing.computeIfPresent(amended, (seq, fact) -> withDay(fact, entry.happenedOn()));
            } else if (!revoked.contains(entry.seq()) && !isRevocation(entry) && !entry.is(FactAmended.class)) {
                standing.put(entry.seq(), entry);
            }
        }
        return List.copyOf(standing.values());
    }

    /** The case's amendments that were not revoked. */
    public List<AuditEntry> amendments(RequestId request) {
        List<AuditEntry> entries = of(request);
        Set<Long> revoked = revoked(entries);
        return entries.stream()
                .filter(entry -> entry.is(FactAmended.class) && !revoked.contains(entry.seq()))
                .toList();
    }

    private Set<Long> revoked(List<AuditEntry> entries) {
        return entries.stream()
                .filter(AuditTrail::isRevocation)
                .map(this::revocation)
                .map(Revoked::seq)
                .collect(Collectors.toSet());
    }

    private static boolean isRevocation(AuditEntry entry) {
        return entry.is(FactRevoked.class) || entry.is(ActTakenBack.class);
    }

    private Revoked revocation(AuditEntry entry) {
        return entry.is(FactRevoked.class) ? as(FactRevoked.class, entry) : as(ActTakenBack.class, entry);
    }

    private AuditEntry withDay(AuditEntry entry, LocalDate on) {
        ObjectNode details = (ObjectNode) json.readTree(entry.details());
        details.put("on", on.toString());
        return new AuditEntry(
                entry.agencyId(),
                entry.seq(),
                entry.request(),
                entry.event(),
                on,
                entry.recordedAt(),
                entry.officerId(),
                entry.officerName(),
                details.toString(),
                entry.previousHash(),
                entry.hash());
    }

    /** The case's latest entry: who acted last, for the person who came second. */
    public Optional<AuditEntry> latest(RequestId request) {
        return jdbc.sql("select * from audit_entry where request_id = :request order by seq desc limit 1")
                .param("request", request.value())
                .query(AuditTrail::entry)
                .optional();
    }

    /** The latest standing entry of a kind, if there is one. */
    public Optional<AuditEntry> latest(RequestId request, Class<? extends CaseEvent> type) {
        return standing(request).stream().filter(entry -> entry.is(type)).reduce((first, second) -> second);
    }

    /** The entry at a position of the chain, if it is the case's. */
    public Optional<AuditEntry> entry(RequestId request, long seq) {
        return of(request).stream().filter(entry -> entry.seq() == seq).findFirst();
    }

    /** The event's components by name, as far as they are plain values. */
    public Map<String, Object> details(AuditEntry entry) {
        return json.readerForMapOf(Object.class).readValue(entry.details());
    }

    /** Reads an entry back as the event it recorded. */
    public <E extends CaseEvent> E as(Class<E> type, AuditEntry entry) {
        return json.readValue(entry.details(), type);
    }

    /** Whether an entry still has the hash it was sealed with; that none is missing is seen by the whole chain only. */
    public boolean isSealed(AuditEntry entry) {
        return hash(entry).equals(entry.hash());
    }

    /** Whose ledgers there are: of every id that a head or an entry names, an agency's or not. */
    public List<Long> chains() {
        return jdbc.sql("select agency_id from audit_head union select agency_id from audit_entry order by 1")
                .query(Long.class)
                .list();
    }

    /**
     * Recomputes an agency's chain from its first entry. It is read in pieces: a driver may keep a whole result in memory.
     *
     * @return the position of the first entry that was changed, removed or moved; empty when the chain is whole
     */
    public Optional<Long> firstBreak(long agencyId) {
        var check = new ChainCheck();
        long after = Long.MIN_VALUE;
        for (List<AuditEntry> some = entries(agencyId, after);
                !some.isEmpty() && !check.isBroken();
                some = entries(agencyId, after)) {
            some.forEach(entry -> check.next(entry.seq(), entry.previousHash(), entry.hash(), hash(entry)));
            after = some.get(some.size() - 1).seq();
        }
        return check.firstBreak(heads.head(agencyId));
    }

    private List<AuditEntry> entries(long agencyId, long after) {
        return jdbc.sql("select * from audit_entry where agency_id = :agency and seq > :after order by seq limit "
                        + AT_A_TIME)
                .param("agency", agencyId)
                .param("after", after)
                .query(AuditTrail::asItStands)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return entry(row, new RequestId(row.getString("request_id")));
    }

    /** For the check: an id that was changed stops nothing, and another spelling of it is another id. */
    private static AuditEntry asItStands(ResultSet row, int number) throws SQLException {
        String id = row.getString("request_id");
        return entry(
                row, RequestId.parse(id).filter(read -> read.value().equals(id)).orElse(NO_REQUEST));
    }

    private static AuditEntry entry(ResultSet row, RequestId request) throws SQLException {
        return new AuditEntry(
                row.getLong("agency_id"),
                row.getLong("seq"),
                request,
                row.getString("event"),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getLong("officer_id"),
                row.getString("officer_name"),
                row.getString("details"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    /** SHA-256 over the fields, each preceded by its length so that no two entries can read alike. */
    static String hash(AuditEntry entry) {
        return new Sha256()
                .add(
                        entry.agencyId(),
                        entry.seq(),
                        entry.request(),
                        entry.event(),
                        entry.happenedOn(),
                        entry.recordedAt().truncatedTo(ChronoUnit.MICROS),
                        entry.officerId(),
                        entry.officerName(),
                        entry.details(),
                        entry.previousHash())
                .hex();
    }
}
