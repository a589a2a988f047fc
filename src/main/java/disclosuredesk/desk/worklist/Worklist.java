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
 * An officer's own cases, in the six heaps every Chinese office counts them in: those that are not archived out of the
 * {@link Docket}, what is done from the holders' index.
 */
@Component
public class Worklist {

    /** A heap of an officer's cases. */
    public enum Heap {
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
    private final Map<String, Heaps> officers = new ConcurrentHashMap<>();

    Worklist(JdbcClient jdbc, Docket docket, CaseRows rows, Remembered remembered, Clock clock) {
        this.jdbc = jdbc;
        this.docket = docket;
        this.rows = rows;
        this.remembered = remembered;
        this.clock = clock;
    }

    /**
     * What lies on an officer's heaps.
     *
     * @param steps of the heaps of steps, how many wait at each step
     */
    public record Counts(Map<Heap, Integer> heaps, Map<Heap, Map<String, Integer>> steps) {

        public Map<String, Integer> of(Heap heap) {
            return steps.getOrDefault(heap, Map.of());
        }
    }

    /** A line of a heap. @param step null on the heaps of cases */
    private record Line(Docket.Case of, @Nullable String step) {}

    /** An officer's lines out of a docket. */
    private record Heaps(List<Docket.Case> docket, Map<Heap, List<Line>> lines) {}

    /** How many lie on each heap, by what is on record. */
    public Counts counts(Officer by) {
        Map<Heap, Integer> heaps = new EnumMap<>(Heap.class);
        Map<Heap, Map<String, Integer>> steps = new EnumMap<>(Heap.class);
        heaps.put(Heap.CLOSED, closed(by));
        heaps(by).forEach((heap, lines) -> {
            heaps.put(heap, lines.size());
            if (heap.ofSteps()) {
                Map<String, Integer> waiting = new TreeMap<>();
                lines.forEach(line -> waiting.merge(Objects.requireNonNull(line.step()), 1, Integer::sum));
                steps.put(heap, waiting);
            }
        });
        return new Counts(heaps, steps);
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
     * A page of a heap, the most urgent first, what is closed last.
     *
     * @param step only this step; empty for all
     */
    public Page<CaseRow> page(Heap heap, String step, Officer by, int page) {
        if (heap == Heap.CLOSED) {
            return closed(by, page);
        }
        List<Line> lines = heaps(by).get(heap).stream().filter(line -> step.isEmpty() || step.equals(line.step())).toList();
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
    private Map<Heap, List<Line>> heaps(Officer by) {
        List<Docket.Case> all = docket.of(by.agencyId());
        String officer = by.id() + "," + by.agencyId() + by.roleNames() + by.departmentId();
        Heaps known = officers.get(officer);
        if (known == null || known.docket() != all) {
            known = new Heaps(all, lines(all, by));
            if (officers.size() >= OFFICERS) {
                officers.clear();
            }
            officers.put(officer, known);
        }
        return known.lines();
    }

    private Map<Heap, List<Line>> lines(List<Docket.Case> all, Officer by) {
        Map<Heap, List<Line>> heaps = new EnumMap<>(Heap.class);
        EnumSet.complementOf(EnumSet.of(Heap.CLOSED)).forEach(heap -> heaps.put(heap, new ArrayList<>()));
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
                        heaps.get(his ? Heap.TO_DO : Heap.UNCLAIMED).add(new Line(one, turn.step()));
                    }
                }
                if (one.open() && one.isHeldBy(by.id())) {
                    Line line = new Line(one, null);
                    heaps.get(Heap.IN_HAND).add(line);
                    if (!hisTurn) {
                        heaps.get(Heap.DONE).add(line);
                    }
                    if (one.isOverdue(today)) {
                        heaps.get(Heap.OVERDUE).add(line);
                    }
                }
            }
        }
        return heaps;
    }

    private static boolean isOwnDraft(Docket.Case one, Docket.Turn turn, Officer by) {
        return one.draftedBy() != null && one.draftedBy() == by.id() && DecisionMaking.FOUR_EYES.contains(turn.step());
    }
}
