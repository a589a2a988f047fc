package disclosuredesk.desk.worklist;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Leave;
import disclosuredesk.agencies.Leaves;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.cache.AgencyCounts;
import disclosuredesk.cache.Followed;
import disclosuredesk.cache.OrderedList;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.desk.docket.CaseRow;
import disclosuredesk.desk.docket.CaseRows;
import disclosuredesk.desk.docket.Docket;
import disclosuredesk.desk.search.CaseConditions;
import disclosuredesk.desk.search.CaseList;
import disclosuredesk.desk.web.ListSeen.Neighbours;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;
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
        /** 待办: steps that wait for him, of cases he handles or somebody on leave for whom he stands in. */
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

    /** What is not looked for among the cases that are not archived. */
    private static final String CLOSED = """
            from (select distinct h.request_id from case_holder h where h.officer_id = :me and h.stage in ('CLOSED', 'ARCHIVED')) w
            join disclosure_request r on r.id = w.request_id
            """;

    private final JdbcClient jdbc;
    private final Docket docket;
    private final CaseRows rows;
    private final AgencyCounts agencyCounts;
    private final Leaves leaves;
    private final Visibility visibility;
    private final Agencies agencies;
    private final Clock clock;

    Worklist(
            JdbcClient jdbc,
            Docket docket,
            CaseRows rows,
            AgencyCounts agencyCounts,
            Leaves leaves,
            Visibility visibility,
            Agencies agencies,
            Clock clock) {
        this.jdbc = jdbc;
        this.docket = docket;
        this.rows = rows;
        this.agencyCounts = agencyCounts;
        this.leaves = leaves;
        this.visibility = visibility;
        this.agencies = agencies;
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
    private record Line(Docket.Case of, @Nullable String step) {

        private static final Comparator<Line> URGENT_FIRST = Comparator.comparing(Line::of, Docket.Case.URGENT_FIRST)
                .thenComparing(Line::step, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /** How many lie on each queue, by what is on record. */
    public Counts counts(Officer by) {
        Followed<Docket.Case> cases = docket.of(by);
        Map<Queue, Integer> queues = new EnumMap<>(Queue.class);
        Map<Queue, Map<String, Integer>> steps = new EnumMap<>(Queue.class);
        queues.put(Queue.CLOSED, closed(by));
        Map<Queue, List<Line>> held = held(cases, by);
        held.forEach((queue, lines) -> queues.put(queue, lines.size()));
        Map<String, Integer> waiting = new TreeMap<>();
        held.getOrDefault(Queue.TO_DO, List.of())
                .forEach(line -> waiting.merge(Objects.requireNonNull(line.step()), 1, Integer::sum));
        steps.put(Queue.TO_DO, waiting);
        Map<String, Integer> unclaimed = new TreeMap<>();
        unclaimed(cases, by).forEach((key, members) -> unclaimed.merge(key.step(), members.size(), Integer::sum));
        steps.put(Queue.UNCLAIMED, unclaimed);
        queues.put(
                Queue.UNCLAIMED,
                unclaimed.values().stream().mapToInt(Integer::intValue).sum());
        return new Counts(queues, steps);
    }

    private int closed(Officer by) {
        return agencyCounts.of(by.agencyId(), "closed " + by.id() + by.roleNames() + by.departmentId(), () -> {
            Map<String, Object> values = new HashMap<>(Map.of("me", by.id()));
            if (by.seesWholeAgency()
                    && worksInOneRecord(by) // then the index alone answers
                    && visibility.hiddenFrom(by).isEmpty()) {
                return jdbc.sql(
                                "select count(distinct h.request_id) from case_holder h where h.officer_id = :me and h.stage in ('CLOSED', 'ARCHIVED')")
                        .params(values)
                        .query(Integer.class)
                        .single();
            }
            return jdbc.sql("select count(*) " + CLOSED
                            + CaseList.where(CaseConditions.visible(by, visibility, values)))
                    .params(values)
                    .query(Integer.class)
                    .single();
        });
    }

    /** Whether his agency keeps no other's record beside its own. */
    private boolean worksInOneRecord(Officer by) {
        return !agencies.isClosed(by.agencyId())
                && agencies.keptBy(by.agencyId()).isEmpty();
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
        Followed<Docket.Case> cases = docket.of(by);
        if (queue == Queue.UNCLAIMED) {
            return unclaimed(unclaimed(cases, by), step, page);
        }
        List<Line> lines = held(cases, by).getOrDefault(queue, List.of()).stream()
                .filter(line -> step.isEmpty() || step.equals(line.step()))
                .toList();
        Page<Line> shown = Page.of(lines, page);
        return new Page<>(rows(shown.rows().stream()), shown.total(), shown.number());
    }

    /**
     * The officer's next case to do after this one, the most urgent first, and from the beginning again after the last.
     *
     * @return empty if there is no other
     */
    public Optional<RequestId> after(RequestId id, Officer by) {
        List<String> waiting = held(docket.of(by), by).getOrDefault(Queue.TO_DO, List.of()).stream()
                .map(line -> line.of().id())
                .toList();
        return Stream.concat(waiting.stream().skip(waiting.lastIndexOf(id.value()) + 1L), waiting.stream())
                .filter(other -> !other.equals(id.value()))
                .findFirst()
                .map(RequestId::new);
    }

    /** What stands before and behind a case on a queue, whether it still lies there or not; what is closed leads nowhere. */
    public Neighbours around(Queue queue, String step, RequestId id, Officer by) {
        Followed<Docket.Case> cases = docket.of(by);
        List<Docket.Case> lying = new ArrayList<>();
        if (queue == Queue.UNCLAIMED) {
            unclaimed(cases, by).forEach((key, members) -> {
                if (step.isEmpty() || step.equals(key.step())) {
                    members.forEach(lying::add);
                }
            });
        } else if (queue != Queue.CLOSED) {
            held(cases, by).getOrDefault(queue, List.of()).stream()
                    .filter(line -> step.isEmpty() || step.equals(line.step()))
                    .forEach(line -> lying.add(line.of()));
        }
        Docket.Case self = null;
        for (Docket.Case one : cases.all()) {
            if (one.id().equals(id.value())) {
                self = one;
            }
        }
        return beside(self, lying);
    }

    /** A case that is nowhere any more has the first one behind it. */
    private static Neighbours beside(Docket.@Nullable Case self, List<Docket.Case> lying) {
        Docket.Case before = null;
        Docket.Case behind = null;
        for (Docket.Case one : lying) {
            int place = self == null ? 1 : Docket.Case.URGENT_FIRST.compare(one, self);
            if (place < 0 && (before == null || Docket.Case.URGENT_FIRST.compare(one, before) > 0)) {
                before = one;
            } else if (place > 0 && (behind == null || Docket.Case.URGENT_FIRST.compare(one, behind) < 0)) {
                behind = one;
            }
        }
        return new Neighbours(
                before == null ? null : new RequestId(before.id()), behind == null ? null : new RequestId(behind.id()));
    }

    private List<CaseRow> rows(Stream<Line> lines) {
        return rows.of(
                lines.map(line -> new CaseRows.Key(line.of().id(), line.step())).toList());
    }

    private Page<CaseRow> unclaimed(Map<Docket.Unclaimed, OrderedList<Docket.Case>> groups, String step, int page) {
        groups.keySet().removeIf(key -> !step.isEmpty() && !step.equals(key.step()));
        int total = groups.values().stream().mapToInt(List::size).sum();
        int number = Page.nearest(page, total);
        PriorityQueue<Waiting> next = new PriorityQueue<>(Comparator.comparing(Waiting::line, Line.URGENT_FIRST));
        groups.forEach((key, members) -> Waiting.add(next, key.step(), members.iterator()));
        return new Page<>(
                rows(Stream.generate(() -> Waiting.take(next))
                        .limit(total)
                        .skip(Page.before(number))
                        .limit(Page.SIZE)),
                total,
                number);
    }

    /** The first line of a group that was not taken yet. */
    private record Waiting(Line line, Iterator<Docket.Case> behind) {

        static void add(PriorityQueue<Waiting> all, String step, Iterator<Docket.Case> cases) {
            if (cases.hasNext()) {
                all.add(new Waiting(new Line(cases.next(), step), cases));
            }
        }

        /** The most urgent line of all groups. */
        static Line take(PriorityQueue<Waiting> all) {
            Waiting first = all.remove();
            add(all, Objects.requireNonNull(first.line.step()), first.behind);
            return first.line;
        }
    }

    private Page<CaseRow> closed(Officer by, int page) {
        Map<String, Object> values = new HashMap<>(Map.of("me", by.id()));
        int total = closed(by);
        int number = Page.nearest(page, total);
        List<CaseRows.Key> keys = jdbc.sql("select r.id " + CLOSED
                        + CaseList.where(CaseConditions.visible(by, visibility, values))
                        + " order by r.closed_on desc, r.number_year desc, r.number_serial desc limit " + Page.SIZE
                        + " offset " + Page.before(number))
                .params(values)
                .query((row, index) -> new CaseRows.Key(row.getString("id"), null))
                .list();
        return new Page<>(rows.of(keys), total, number);
    }

    /** What waits for his role and not as his own draft, in groups. */
    private static Map<Docket.Unclaimed, OrderedList<Docket.Case>> unclaimed(Followed<Docket.Case> cases, Officer by) {
        Map<Docket.Unclaimed, OrderedList<Docket.Case>> groups = cases.groups(Docket.Unclaimed.class);
        groups.keySet()
                .removeIf(key -> !by.sees(key.department())
                        || !by.takesTurn(Role.valueOf(key.role()), key.department())
                        || key.drafter() != null && key.drafter() == by.id());
        return groups;
    }

    /** The queues of what he handles, which alone is looked through. */
    private Map<Queue, List<Line>> held(Followed<Docket.Case> cases, Officer by) {
        Map<Queue, List<Line>> queues = new EnumMap<>(Queue.class);
        EnumSet.complementOf(EnumSet.of(Queue.CLOSED, Queue.UNCLAIMED))
                .forEach(queue -> queues.put(queue, new ArrayList<>()));
        LocalDate today = LocalDate.now(clock);
        for (Docket.Case one : cases.in(new Docket.HeldBy(by.id()))) {
            if (by.sees(one.department())) {
                boolean hisTurn = false;
                for (Docket.Turn turn : one.turns()) {
                    Long holder = one.holders().get(turn.role());
                    boolean his = holder != null && holder == by.id();
                    hisTurn |= his;
                    if (his && !isOwnDraft(one, turn, by)) {
                        queues.get(Queue.TO_DO).add(new Line(one, turn.step()));
                    }
                }
                if (one.open()) {
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
        List<Leave> away = leaves.deputizing(by.id());
        if (!away.isEmpty()) {
            away.forEach(leave -> standIn(cases, leave, by, queues.get(Queue.TO_DO)));
            queues.get(Queue.TO_DO).sort(Line.URGENT_FIRST);
        }
        return queues;
    }

    /** What waits for who is away, and his deputy may do it: nothing more and nothing longer. */
    private static void standIn(Followed<Docket.Case> cases, Leave leave, Officer by, List<Line> toDo) {
        for (Docket.Case one : cases.in(new Docket.HeldBy(leave.officerId()))) {
            for (Docket.Turn turn : one.turns()) {
                Long holder = one.holders().get(turn.role());
                if (holder != null
                        && holder == leave.officerId()
                        && by.sees(one.department())
                        && by.takesTurn(Role.valueOf(turn.role()), one.department())
                        && !isOwnDraft(one, turn, by)) {
                    toDo.add(new Line(one, turn.step()));
                }
            }
        }
    }

    private static boolean isOwnDraft(Docket.Case one, Docket.Turn turn, Officer by) {
        return one.draftedBy() != null && one.draftedBy() == by.id() && DecisionMaking.FOUR_EYES.contains(turn.step());
    }
}
