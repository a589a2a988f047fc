package disclosuredesk.desk.search;

import disclosuredesk.agencies.SettingsChanged;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every case of an agency that is not archived: who handles it, what it waits for, when it is due. It is kept in memory, for
 * every officer asks for a part of it all day, and it is never out of date: row, process and ledger change in one transaction,
 * so whatever changed is told by the ledger's last position, which is asked for at every look, on whichever node it happened;
 * then the cases with later entries alone are read anew.
 */
@Component
public class Docket {

    /** More cases than this are not read one by one. */
    private static final int FEW = 500;

    /** A setting changed on another node is not in the ledger. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** Agencies kept; beyond that all are read anew when somebody looks. */
    private static final int AGENCIES = 100;

    private static final String CASES = """
            select r.id, r.number_year, r.number_serial, r.registered_at, r.department_id, r.closed_on, d.state, d.safe_on, x.drafted_by,
                   case when PAUSED then 1 else 0 end as paused
            from disclosure_request r
            left join request_deadline d on d.request_id = r.id
            left join decision x on x.request_id = r.id
            where r.agency_id = :agency and r.archived_on is null
            """.replace("PAUSED", CaseRows.PAUSED);

    private static final String HOLDERS = """
            select h.request_id, h.role, h.officer_id from case_holder h join officer o on o.id = h.officer_id
            where o.agency_id = :agency and h.stage in ('OPEN', 'CLOSED')
            """;

    private static final String TASKS = """
            select t.request_id, t.step, t.role, t.since from work_task t join disclosure_request r on r.id = t.request_id
            where r.agency_id = :agency
            """;

    private static final String MESSAGES = """
            select m.request_id, m.step, m.role, m.since from work_message m join disclosure_request r on r.id = m.request_id
            where r.agency_id = :agency
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private final Map<Long, State> agencies = new ConcurrentHashMap<>();

    Docket(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A step that stands open since a day, and whose turn it is. */
    public record Turn(String step, String role, LocalDate since) {}

    /**
     * A case that is not archived.
     *
     * @param open not closed
     * @param running its period runs, by the deadline on record
     * @param paused while others are asked
     * @param draftedBy who drafted its answer
     * @param holders who handles it, by role
     */
    public record Case(String id, int year, int serial, LocalDate registeredOn, @Nullable Long department, boolean open, boolean running,
            boolean paused, @Nullable LocalDate safeOn, @Nullable Long draftedBy, Map<String, Long> holders, List<Turn> turns) {

        /** What runs out first is first, what has no date follows, what is answered is last. */
        private static final Comparator<Case> URGENT_FIRST = Comparator
                .comparingInt((Case one) -> !one.open() ? 2 : one.running() && one.safeOn() != null ? 0 : 1)
                .thenComparing(Case::safeOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingInt(Case::year)
                .thenComparingInt(Case::serial);

        /** Not answered, and the safe date has passed; what is paused is not overdue. */
        boolean isOverdue(LocalDate today) {
            return open && !paused && safeOn != null && safeOn.isBefore(today);
        }

        boolean isHeldBy(long officer) {
            return holders.containsValue(officer);
        }
    }

    /**
     * As of a position of the ledger and a day.
     *
     * @param since when all of it was read
     */
    private record State(long position, LocalDateTime since, List<Case> cases) {

        boolean isOf(LocalDateTime now) {
            return since.toLocalDate().equals(now.toLocalDate()) && !now.isBefore(since) && now.isBefore(since.plus(LIFE));
        }
    }

    /** The agency's cases that are not archived, the most urgent first; the same list as long as nothing has happened. */
    public List<Case> of(long agencyId) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return inOrder(read(agencyId, null)); // what is not committed is shown to who does it, and kept for nobody
        }
        LocalDateTime now = LocalDateTime.now(clock);
        long position = audit.last(agencyId);
        State known = agencies.get(agencyId);
        if (known != null && known.position() == position && known.isOf(now)) {
            return known.cases();
        }
        if (agencies.size() >= AGENCIES) {
            agencies.clear();
        }
        return agencies.compute(agencyId, (id, last) -> upToDate(id, last, now)).cases();
    }

    private State upToDate(long agencyId, @Nullable State last, LocalDateTime now) {
        long position = audit.last(agencyId); // before anything is read: what comes in between is read again the next time
        if (last == null || !last.isOf(now) || last.position() > position) {
            return new State(position, now, inOrder(read(agencyId, null)));
        }
        Set<RequestId> changed = last.position() == position ? Set.of() : audit.changedAfter(agencyId, last.position());
        if (changed.isEmpty()) {
            return last;
        }
        if (changed.size() > FEW) {
            return new State(position, now, inOrder(read(agencyId, null)));
        }
        Set<String> ids = changed.stream().map(RequestId::value).collect(Collectors.toSet());
        List<Case> cases = new ArrayList<>(last.cases().size() + FEW);
        last.cases().stream().filter(one -> !ids.contains(one.id())).forEach(cases::add);
        cases.addAll(read(agencyId, changed));
        return new State(position, last.since(), inOrder(cases));
    }

    private static List<Case> inOrder(List<Case> cases) {
        cases.sort(Case.URGENT_FIRST);
        return Collections.unmodifiableList(cases);
    }

    /** @param some only these; null: all */
    private List<Case> read(long agencyId, @Nullable Set<RequestId> some) {
        Map<String, Object> values = new HashMap<>(Map.of("agency", agencyId));
        if (some != null) {
            values.put("ids", some.stream().map(RequestId::value).toList());
        }
        Map<String, Map<String, Long>> holders = new HashMap<>();
        rows(HOLDERS, "h.request_id", values, row -> holders.computeIfAbsent(row.getString("request_id"), id -> new HashMap<>())
                .put(row.getString("role"), row.getLong("officer_id")));
        Map<String, List<Turn>> turns = new HashMap<>();
        for (String steps : List.of(TASKS, MESSAGES)) {
            rows(steps, "r.id", values, row -> turns.computeIfAbsent(row.getString("request_id"), id -> new ArrayList<>())
                    .add(new Turn(row.getString("step").intern(), row.getString("role").intern(), day(row.getTimestamp("since")))));
        }
        turns.values().forEach(one -> one.sort(Comparator.comparing(Turn::step).thenComparing(Turn::since)));
        List<Case> cases = new ArrayList<>();
        rows(CASES, "r.id", values, row -> {
            String id = row.getString("id");
            cases.add(new Case(id, row.getInt("number_year"), row.getInt("number_serial"),
                    row.getObject("registered_at", LocalDateTime.class).toLocalDate(), number(row, "department_id"),
                    row.getObject("closed_on", LocalDate.class) == null, "RUNNING".equals(row.getString("state")), row.getInt("paused") == 1,
                    row.getObject("safe_on", LocalDate.class), number(row, "drafted_by"),
                    holders.getOrDefault(id, Map.of()), turns.getOrDefault(id, List.of())));
        });
        return cases;
    }

    /** The engine keeps moments, not local times. */
    private LocalDate day(Timestamp moment) {
        return moment.toInstant().atZone(clock.getZone()).toLocalDate();
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void rows(String sql, String id, Map<String, Object> values, Row each) {
        jdbc.sql(values.containsKey("ids") ? sql + " and " + id + " in (:ids)" : sql).params(values).query(each::read);
    }

    /** Dates may count otherwise from now on. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(SettingsChanged settings) {
        agencies.clear();
    }
}
