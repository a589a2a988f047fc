package disclosuredesk.desk.search;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.desk.Remembered;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An officer's own cases, in the six heaps every Chinese office counts them in. */
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

    /** How far a case is, as it stands beside its holder. */
    private static final String OPEN = "OPEN";
    private static final String CLOSED = "CLOSED";
    private static final String ARCHIVED = "ARCHIVED";

    private static final String CASE = """
            join disclosure_request r on r.id = w.request_id
            left join request_deadline d on d.request_id = r.id
            """;

    private static final String TO_DO = """
            from (select t.request_id, t.step, t.role from case_holder h join work_task t on t.request_id = h.request_id and t.role = h.role
                  where h.officer_id = :me and h.stage in ('OPEN', 'CLOSED')
                  union all
                  select m.request_id, m.step, m.role from case_holder h join work_message m on m.request_id = h.request_id and m.role = h.role
                  where h.officer_id = :me and h.stage in ('OPEN', 'CLOSED')) w
            """ + CASE;

    private static final String UNCLAIMED = """
            from (select t.request_id, t.step, t.role from work_task t
                  left join case_holder h on h.request_id = t.request_id and h.role = t.role
                  where t.role in (:roles) and h.request_id is null
                  union all
                  select m.request_id, m.step, m.role from work_message m
                  left join case_holder h on h.request_id = m.request_id and h.role = m.role
                  where m.role in (:roles) and h.request_id is null) w
            """ + CASE;

    private static final String HELD = """
            from (select distinct h.request_id, h.stage from case_holder h where h.officer_id = :me and h.stage in (:stages)) w
            """ + CASE;

    private static final String NOT_HIS_TURN = """
            not exists (select 1 from case_holder h join work_task t on t.request_id = h.request_id and t.role = h.role
                        where h.request_id = r.id and h.officer_id = :me)
            and not exists (select 1 from case_holder h join work_message m on m.request_id = h.request_id and m.role = h.role
                        where h.request_id = r.id and h.officer_id = :me)
            """;

    /** A draft is not reviewed or approved by who wrote it. */
    private static final String NOT_OWN_DRAFT = """
            not (w.step in ('reviewDecision', 'approveDecision', 'endorseDecision')
                 and exists (select 1 from decision x where x.request_id = r.id and x.drafted_by = :me))
            """;

    private static final String URGENT_FIRST = """
            order by case when r.closed_on is not null then 2 when d.state = 'RUNNING' and d.safe_on is not null then 0
                          else 1 end, d.safe_on, r.number_year, r.number_serial
            """;

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final Remembered remembered;
    private final Clock clock;

    Worklist(JdbcClient jdbc, CaseRows rows, Remembered remembered, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.remembered = remembered;
        this.clock = clock;
    }

    /**
     * What lies on an officer's heaps.
     *
     * @param steps of the heaps of steps, how many wait at each step
     */
    record Counts(Map<Heap, Integer> heaps, Map<Heap, Map<String, Integer>> steps) {

        Map<String, Integer> of(Heap heap) {
            return steps.getOrDefault(heap, Map.of());
        }
    }

    /** How many lie on each heap, by what is on record. */
    Counts counts(Officer by) {
        return remembered.of("heaps " + by.id() + by.roleNames() + by.departmentId(), () -> count(by));
    }

    private Counts count(Officer by) {
        Map<Heap, Map<String, Integer>> steps = new EnumMap<>(Heap.class);
        Map<Heap, Integer> heaps = new EnumMap<>(Heap.class);
        for (Heap heap : List.of(Heap.TO_DO, Heap.UNCLAIMED)) {
            Map<String, Integer> waiting = steps(heap, by);
            steps.put(heap, waiting);
            heaps.put(heap, waiting.values().stream().mapToInt(Integer::intValue).sum());
        }
        Map<String, Object> values = new HashMap<>(Map.of("me", by.id(), "stages", List.of(OPEN, CLOSED, ARCHIVED)));
        Map<String, Integer> held = new HashMap<>();
        jdbc.sql("select w.stage, count(*) as cases " + HELD + CaseList.where(CaseConditions.visible(by, values)) + " group by w.stage")
                .params(values)
                .query(row -> {
                    held.put(row.getString("stage"), row.getInt("cases"));
                });
        heaps.put(Heap.IN_HAND, held.getOrDefault(OPEN, 0));
        heaps.put(Heap.CLOSED, held.getOrDefault(CLOSED, 0) + held.getOrDefault(ARCHIVED, 0));
        for (Heap heap : List.of(Heap.DONE, Heap.OVERDUE)) {
            heaps.put(heap, total(heap, "", by));
        }
        return new Counts(heaps, steps);
    }

    private int total(Heap heap, String step, Officer by) {
        Map<String, Object> values = new HashMap<>();
        return jdbc.sql("select count(*) " + cases(heap, step, by, values)).params(values).query(Integer.class).single();
    }

    private Map<String, Integer> steps(Heap heap, Officer by) {
        Map<String, Integer> steps = new TreeMap<>();
        Map<String, Object> values = new HashMap<>();
        jdbc.sql("select w.step, count(*) as items " + cases(heap, "", by, values) + " group by w.step")
                .params(values)
                .query(row -> {
                    steps.put(row.getString("step"), row.getInt("items"));
                });
        return steps;
    }

    /**
     * A page of a heap, the most urgent first, what is closed last.
     *
     * @param step only this step; empty for all
     */
    CaseList.Page page(Heap heap, String step, Officer by, int page) {
        Map<String, Object> values = new HashMap<>();
        String cases = cases(heap, step, by, values);
        int total = step.isEmpty() ? counts(by).heaps().get(heap) : counts(by).of(heap).getOrDefault(step, 0);
        int number = CaseList.Page.nearest(page, total);
        String order = heap == Heap.CLOSED ? " order by r.closed_on desc, r.number_year desc, r.number_serial desc" : URGENT_FIRST;
        List<CaseRows.Key> keys = jdbc.sql("select r.id" + (heap.ofSteps() ? ", w.step " : ", null as step ") + cases + order
                        + (heap.ofSteps() ? ", w.step" : "") + " limit " + CaseList.PAGE + " offset " + (number - 1) * CaseList.PAGE)
                .params(values)
                .query((row, index) -> new CaseRows.Key(row.getString("id"), row.getString("step")))
                .list();
        return new CaseList.Page(rows.of(keys), total, false, number);
    }

    private String cases(Heap heap, String step, Officer by, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(CaseConditions.visible(by, values));
        values.put("me", by.id());
        values.put("today", LocalDate.now(clock));
        switch (heap) {
            case TO_DO -> conditions.add(NOT_OWN_DRAFT);
            case UNCLAIMED -> {
                conditions.add(NOT_OWN_DRAFT);
                conditions.add("(w.role <> '" + Role.HANDLER + "' or r.department_id = :myDepartment)");
                values.put("roles", by.roleNames());
                values.put("myDepartment", by.departmentId());
            }
            case IN_HAND, CLOSED -> {}
            case DONE -> conditions.add(NOT_HIS_TURN);
            case OVERDUE -> conditions.add(CaseConditions.OVERDUE);
        }
        values.put("stages", heap == Heap.CLOSED ? List.of(CLOSED, ARCHIVED) : List.of(OPEN));
        if (heap.ofSteps() && !step.isEmpty()) {
            conditions.add("w.step = :step");
            values.put("step", step);
        }
        return switch (heap) {
            case TO_DO -> TO_DO;
            case UNCLAIMED -> UNCLAIMED;
            default -> HELD;
        } + CaseList.where(conditions);
    }
}
