package disclosuredesk.desk.docket;

import disclosuredesk.agencies.Officer;
import disclosuredesk.cache.Followed;
import disclosuredesk.cache.Follower;
import disclosuredesk.cache.Followers;
import disclosuredesk.cache.GroupKey;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.ProcessSteps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every case of an agency that is not archived: who handles it, what it waits for, when it is due. It is {@linkplain Follower
 * kept in memory}, for every officer asks for a part of it all day.
 */
@Component
public class Docket {

    /** Who handles a case nobody has claimed. */
    public static final long NOBODY = 0;

    /** The step of a case without one. */
    public static final String LOST = "";

    private static final String CASES = """
            select r.id, r.number_year, r.number_serial, r.registered_at, r.department_id, r.closed_on, d.state, d.safe_on, x.drafted_by,
                   case when PAUSED then 1 else 0 end as paused
            from disclosure_request r
            left join request_deadline d on d.request_id = r.id
            left join decision x on x.request_id = r.id
            where r.agency_id = :agency and r.archived_on is null and (r.outcome is null or r.outcome <> 'VOID')
            """.replace("PAUSED", CaseRows.PAUSED);

    private static final String HOLDERS = """
            select h.request_id, h.role, h.officer_id from case_holder h join officer o on o.id = h.officer_id
            where (o.agency_id = :agency or o.agency_id = (select a.kept_by from agency a where a.id = :agency)) and h.stage in ('OPEN', 'CLOSED')
            """;

    private static final String TASKS = """
            select t.request_id, t.step, t.role, t.since from work_task t join disclosure_request r on r.id = t.request_id
            where r.agency_id = :agency
            """;

    private static final String MESSAGES = """
            select m.request_id, m.step, m.role, m.since from work_message m join disclosure_request r on r.id = m.request_id
            where r.agency_id = :agency
            """;

    /** One case with its places in the groups, measured among 100,000. */
    private static final int BYTES = 550;

    /** How the cases are kept. */
    public static final Followed.Shape<Case> SHAPE = new Followed.Shape<>(Case::id, Case.URGENT_FIRST, Docket::groups);

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final Follower<Case> cases;

    Docket(JdbcClient jdbc, Visibility visibility, Followers followers) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.cases = followers.of(this::read, SHAPE, BYTES);
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
    public record Case(
            String id,
            int year,
            int serial,
            LocalDate registeredOn,
            @Nullable Long department,
            boolean open,
            boolean running,
            boolean paused,
            @Nullable LocalDate safeOn,
            @Nullable Long draftedBy,
            Map<String, Long> holders,
            List<Turn> turns) {

        public static final Comparator<Case> BY_NUMBER =
                Comparator.comparingInt(Case::year).thenComparingInt(Case::serial);

        /** What runs out first is first, what has no date follows, what is answered is last. */
        public static final Comparator<Case> URGENT_FIRST = Comparator.comparingInt(
                        (Case one) -> !one.open() ? 2 : one.running() && one.safeOn() != null ? 0 : 1)
                .thenComparing(Case::safeOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(BY_NUMBER);

        private static final Comparator<Case> BY_DATE = Comparator.comparing(
                        Case::safeOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(BY_NUMBER);

        /** Not answered, and the safe date has passed; what is paused is not overdue. */
        public boolean isOverdue(LocalDate today) {
            return open && !paused && safeOn != null && safeOn.isBefore(today);
        }

        /** Open, and no step it could be handled at stands open; it never should be. */
        boolean isLost() {
            return open
                    && turns.stream()
                            .allMatch(turn -> ProcessSteps.present().beside().contains(turn.step()));
        }

        /** Since when it stands at a step; at none, since it is there. */
        public LocalDate since(String step) {
            return turns.stream()
                    .filter(turn -> turn.step().equals(step))
                    .map(Turn::since)
                    .findFirst()
                    .orElse(registeredOn);
        }
    }

    /** Cases that stand at a step, those first that came there first; the step without a name has what the process has lost. */
    public record AtStep(String step) implements GroupKey<Case> {

        @Override
        public Comparator<Case> order() {
            return Comparator.comparing((Case one) -> one.since(step)).thenComparing(Case.BY_NUMBER);
        }
    }

    /**
     * Open cases, each once, by the step they are handled at; the earliest date first, what has none last.
     *
     * @param department null: the disclosure office's own
     * @param holder {@link #NOBODY}: not claimed in the role whose turn it is
     */
    public record Handled(@Nullable Long department, long holder, boolean paused) implements GroupKey<Case> {

        @Override
        public Comparator<Case> order() {
            return Case.BY_DATE;
        }
    }

    /** Cases an officer handles in some role, the most urgent first. */
    public record HeldBy(long officer) implements GroupKey<Case> {

        @Override
        public Comparator<Case> order() {
            return Case.URGENT_FIRST;
        }
    }

    /**
     * Cases at a step for which nobody handles them, the most urgent first.
     *
     * @param drafter who drafted the answer, at a step which is another's then
     */
    public record Unclaimed(
            String step,
            String role,
            @Nullable Long department,
            @Nullable Long drafter) implements GroupKey<Case> {

        @Override
        public Comparator<Case> order() {
            return Case.URGENT_FIRST;
        }
    }

    private static Set<GroupKey<Case>> groups(Case one) {
        Set<GroupKey<Case>> groups = new HashSet<>();
        one.holders().values().forEach(officer -> groups.add(new HeldBy(officer)));
        for (Turn turn : one.turns()) {
            groups.add(new AtStep(turn.step()));
            Long holder = one.holders().get(turn.role());
            if (holder == null) {
                groups.add(new Unclaimed(
                        turn.step(),
                        turn.role(),
                        one.department(),
                        DecisionMaking.FOUR_EYES.contains(turn.step()) ? one.draftedBy() : null));
            }
            if (one.open() && !ProcessSteps.present().beside().contains(turn.step())) {
                groups.add(new Handled(one.department(), holder == null ? NOBODY : holder, one.paused()));
            }
        }
        if (one.isLost()) {
            groups.add(new AtStep(LOST));
            groups.add(new Handled(one.department(), NOBODY, one.paused()));
        }
        return groups;
    }

    /** The agency's cases that are not archived, the most urgent first; the same object as long as nothing has happened. */
    public Followed<Case> of(long agencyId) {
        return cases.of(agencyId);
    }

    /** The same without what is hidden from the officer; whether he sees the department of a case is still to be asked. */
    public Followed<Case> of(Officer by) {
        return of(by.agencyId()).without(visibility.hiddenFrom(by));
    }

    /** @param some only these; null: all */
    private List<Case> read(long agencyId, @Nullable Set<RequestId> some) {
        Map<String, Object> values = new HashMap<>(Map.of("agency", agencyId));
        if (some != null) {
            values.put("ids", some.stream().map(RequestId::value).toList());
        }
        Map<String, Map<String, Long>> holders = new HashMap<>();
        rows(
                HOLDERS,
                "h.request_id",
                values,
                row -> holders.computeIfAbsent(row.getString("request_id"), id -> new HashMap<>())
                        .put(row.getString("role"), row.getLong("officer_id")));
        Map<String, List<Turn>> turns = new HashMap<>();
        for (String steps : List.of(TASKS, MESSAGES)) {
            rows(
                    steps,
                    "r.id",
                    values,
                    row -> turns.computeIfAbsent(row.getString("request_id"), id -> new ArrayList<>())
                            .add(new Turn(
                                    row.getString("step").intern(),
                                    row.getString("role").intern(),
                                    row.getObject("since", LocalDateTime.class).toLocalDate())));
        }
        turns.values().forEach(one -> one.sort(Comparator.comparing(Turn::step).thenComparing(Turn::since)));
        List<Case> found = new ArrayList<>();
        rows(CASES, "r.id", values, row -> {
            String id = row.getString("id");
            found.add(new Case(
                    id,
                    row.getInt("number_year"),
                    row.getInt("number_serial"),
                    row.getObject("registered_at", LocalDateTime.class).toLocalDate(),
                    number(row, "department_id"),
                    row.getObject("closed_on", LocalDate.class) == null,
                    "RUNNING".equals(row.getString("state")),
                    row.getInt("paused") == 1,
                    row.getObject("safe_on", LocalDate.class),
                    number(row, "drafted_by"),
                    Map.copyOf(holders.getOrDefault(id, Map.of())),
                    List.copyOf(turns.getOrDefault(id, List.of()))));
        });
        return found;
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void rows(String sql, String id, Map<String, Object> values, Row each) {
        jdbc.sql(values.containsKey("ids") ? sql + " and " + id + " in (:ids)" : sql)
                .params(values)
                .query(each::read);
    }
}
