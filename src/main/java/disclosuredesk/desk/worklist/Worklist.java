package disclosuredesk.desk.worklist;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.desk.docket.CaseRow;
import disclosuredesk.desk.docket.CaseRows;
import disclosuredesk.desk.docket.Docket;
import disclosuredesk.desk.docket.Remembered;
import disclosuredesk.desk.search.CaseConditions;
import disclosuredesk.desk.search.CaseList;
import disclosuredesk.shared.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An officer's own cases, in the six queues every Chinese office counts them in: those that are not archived out of the
 * {@link Docket}, what is done from the holders' index.
 */
@Component
public class Worklist {

    /** A queue of an officer's cases. */
    public enum Queue {
        /** 待办: steps that wait for him, of cases he handles. */
        TO_DO,
        /** 待签收: steps that wait for his role and that nobody handles. */
        UNCLAIMED,
        /** 在办: everything not answered that he handles. */
        IN_HAND,
        /** 已办: of these, what now waits for somebody else. */
        DONE,
        /** 办结: what he handled and is answered. */
        CLOSED,
        /** 超期: what he handles, is not answered, and whose date has passed. */
        OVERDUE;

        /** Whether its lines are steps; the others' are cases. */
        public boolean ofSteps() {
            return this == TO_DO || this == UNCLAIMED;
        }
    }

    /** Officers whose lines are kept in order. */
    private static final int OFFICERS = 500;

    /** What is not looked for among the cases that are not archived. */
    private static final String CLOSED = """
            from (select distinct h.request_id from case_holder h where h.officer_id = :me and h.stage in ('CLOSED', 'ARCHIVED')) w
            join disclosure_request r on r.id = w.request_id
            """;

    private final JdbcClient jdbc;
    private final Docket docket;
    private final CaseRows rows;
    private final Remembered remembered;
    private final Clock clock;
    private final Map<String, Queues> officers = new ConcurrentHashMap<>();

    Worklist(JdbcClient jdbc, Docket docket, CaseRows rows, Remembered remembered, Clock clock) {
        this.jdbc = jdbc;
        this.docket = docket;
        this.rows = rows;
        this.remembered = remembered;
        this.clock = clock;
    }

    /**
     * What lies on an officer's queues.
     *
     * @param steps of the queues of steps, how many wait at each step
     */
    public record Counts(Map<Queue, Integer> queues, Map<Queue, Map<String, Integer>> steps) {

        public Map<String, Integer> of(Queue queue) {
            return steps.getOrDefault(queue, Map.of());
        }
    }

    /**
     * A line of a queue.
     *
     * @param step null on the queues of cases
     */
    private record Line(Docket.Case of, @Nullable String step) {}

    /** An officer's lines out of a docket. */
    private record Queues(List<Docket.Case> docket, Map<Queue, List<Line>> lines) {}

    /** How many lie on each queue, by what is on record. */
    public Counts counts(Officer by) {
        Map<Queue, Integer> queues = new EnumMap<>(Queue.class);
        Map<Queue, Map<String, Integer>> steps = new EnumMap<>(Queue.class);
        queues.put(Queue.CLOSED, closed(by));
        queues(by).forEach((queue, lines) -> {
            queues.put(queue, lines.size());
            if (queue.ofSteps()) {
                Map<String, Integer> waiting = new TreeMap<>();
                lines.forEach(line -> waiting.merge(Objects.requireNonNull(line.step()), 1, Integer::sum));
                steps.put(queue, waiting);
            }
        });
        return new Counts(queues, steps);
    }

    private int closed(Officer by) {
        return remembered.of("closed " + by.id() + by.roleNames() + by.departmentId(), () -> {
            Map<String, Object> values = new HashMap<>(Map.of("me", by.id()));
            if (by.seesWholeAgency()) { // who handles a case belongs to its agency, so the index alone answers
                return jdbc.sql("select count(distinct h.request_id) from case_holder h where h.officer_id = :me and h.stage in ('CLOSED', 'ARCHIVED')")
                        .params(values).query(Integer.class).single();
            }
            return jdbc.sql("select count(*) " + CLOSED + CaseList.where(CaseConditions.visible(by, values))).params(values)
                    .query(Integer.class).single();
        });
    }

    /**
     * A page of a queue, the most urgent first, what is closed last.
     *
     * @param step only this step; empty for all
     */
    public Page<CaseRow> page(Queue queue, String step, Officer by, int page) {
        if (queue == Queue.CLOSED) {
            return closed(by, page);
        }
        List<Line> lines = queues(by).get(queue).stream().filter(line -> step.isEmpty() || step.equals(line.step())).toList();
        int number = Page.nearest(page, lines.size());
        List<CaseRows.Key> keys = lines.stream().skip(Page.before(number)).limit(Page.SIZE)
                .map(line -> new CaseRows.Key(line.of().id(), line.step())).toList();
        return new Page<>(rows.of(keys), lines.size(), number);
    }

    private Page<CaseRow> closed(Officer by, int page) {
        Map<String, Object> values = new HashMap<>(Map.of("me", by.id()));
        int total = closed(by);
        int number = Page.nearest(page, total);
        List<CaseRows.Key> keys = jdbc.sql("select r.id " + CLOSED + CaseList.where(CaseConditions.visible(by, values))
                        + " order by r.closed_on desc, r.number_year desc, r.number_serial desc limit " + Page.SIZE
                        + " offset " + Page.before(number))
                .params(values)
                .query((row, index) -> new CaseRows.Key(row.getString("id"), null))
                .list();
        return new Page<>(rows.of(keys), total, number);
    }

    /** Looked through once for each state of the docket, whose order they keep. */
    private Map<Queue, List<Line>> queues(Officer by) {
        List<Docket.Case> all = docket.of(by.agencyId());
        String officer = by.id() + "," + by.agencyId() + by.roleNames() + by.departmentId();
        Queues known = officers.get(officer);
        if (known == null || known.docket() != all) {
            known = new Queues(all, lines(all, by));
            if (officers.size() >= OFFICERS) {
                officers.clear();
            }
            officers.put(officer, known);
        }
        return known.lines();
    }

    private Map<Queue, List<Line>> lines(List<Docket.Case> all, Officer by) {
        Map<Queue, List<Line>> queues = new EnumMap<>(Queue.class);
        EnumSet.complementOf(EnumSet.of(Queue.CLOSED)).forEach(queue -> queues.put(queue, new ArrayList<>()));
        LocalDate today = LocalDate.now(clock);
        for (Docket.Case one : all) {
            if (by.sees(one.department())) {
                boolean hisTurn = false;
                for (Docket.Turn turn : one.turns()) {
                    Long holder = one.holders().get(turn.role());
                    boolean his = holder != null && holder == by.id();
                    hisTurn |= his;
                    boolean claimable = holder == null && by.takesTurn(Role.valueOf(turn.role()), one.department());
                    if ((his || claimable) && !isOwnDraft(one, turn, by)) {
                        queues.get(his ? Queue.TO_DO : Queue.UNCLAIMED).add(new Line(one, turn.step()));
                    }
                }
                if (one.open() && one.isHeldBy(by.id())) {
                    Line line = new Line(one, null);
                    queues.get(Queue.IN_HAND).add(line);
                    if (!hisTurn) {
                        queues.get(Queue.DONE).add(line);
                    }
                    if (one.isOverdue(today)) {
                        queues.get(Queue.OVERDUE).add(line);
                    }
                }
            }
        }
        return queues;
    }

    private static boolean isOwnDraft(Docket.Case one, Docket.Turn turn, Officer by) {
        return one.draftedBy() != null && one.draftedBy() == by.id() && DecisionMaking.FOUR_EYES.contains(turn.step());
    }
}
