package disclosuredesk.desk.search;

import disclosuredesk.agencies.Officer;
import disclosuredesk.cache.AgencyCounts;
import disclosuredesk.desk.board.BoardConditions;
import disclosuredesk.desk.docket.CaseRow;
import disclosuredesk.desk.docket.CaseRows;
import disclosuredesk.desk.docket.Docket;
import disclosuredesk.desk.web.ListSeen.Neighbours;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists of cases over the modules' tables: first which cases, in a stable order, then {@linkplain CaseRows their lines}.
 */
@Component
public class CaseList {

    /** Cases looked up at once for a file. */
    private static final int CHUNK = 500;

    /** A text is searched for until so many cases are found; beyond that nobody counts, one adds a word. */
    static final int MOST_FOUND = 2_000;

    private static final String CASES = "from disclosure_request r ";

    /** Begun at the step, where few cases are; a server left to choose may ask it of every case there is. */
    private static final String AT_STEP =
            "from " + CaseConditions.CASES_AT_STEP + "join disclosure_request r on r.id = w.request_id ";

    private static final String DEADLINES = "left join request_deadline d on d.request_id = r.id ";
    private static final String FROM = CASES + DEADLINES;

    /** A text is read along the key of the narrow table; the row is looked at only where the text is found. */
    private static final String FOUND = "from request_search s join disclosure_request r on r.id = s.request_id ";

    private static final String BY_KEY = "order by s.number_year desc, s.number_serial desc";
    private static final String DATED =
            "case when r.closed_on is null and d.safe_on is not null then 0 when r.closed_on is null then 1 else 2 end";
    private static final Pattern DEADLINE = Pattern.compile("\\bd\\.");

    private static final Map<String, Object> OVERDUE = Map.of("state", CaseFilter.State.OVERDUE);

    private final JdbcClient jdbc;
    private final Docket docket;
    private final CaseRows rows;
    private final BoardConditions board;
    private final ApplicantConditions applicants;
    private final AgencyCounts counts;
    private final Visibility visibility;
    private final Clock clock;

    CaseList(
            JdbcClient jdbc,
            Docket docket,
            CaseRows rows,
            BoardConditions board,
            ApplicantConditions applicants,
            AgencyCounts counts,
            Visibility visibility,
            Clock clock) {
        this.jdbc = jdbc;
        this.docket = docket;
        this.rows = rows;
        this.board = board;
        this.applicants = applicants;
        this.counts = counts;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** Every case the officer may see and the filter lets through. */
    Page<CaseRow> find(CaseFilter filter, Officer by, int page) {
        if (!filter.isUnreadable()
                && filter.chosen().equals(OVERDUE)
                && (filter.order == null
                        || filter.order == CaseFilter.Order.NUMBER
                        || filter.order == CaseFilter.Order.DUE)) {
            return overdue(filter.order == null ? CaseFilter.Order.NUMBER : filter.order, by, page);
        }
        Map<String, Object> values = new HashMap<>();
        String cases = cases(filter, by, values);
        if (!filter.text.isBlank()) {
            List<CaseRows.Key> found = keys(
                    cases + (filter.order == null ? BY_KEY : order(filter)) + " limit " + (MOST_FOUND + 1), values);
            int total = Math.min(found.size(), MOST_FOUND);
            int number = Page.nearest(page, total);
            return new Page<>(
                    rows.of(found.subList(Page.before(number), Math.min(number * Page.SIZE, total))),
                    total,
                    found.size() > total,
                    number);
        }
        int total = counts.of(
                by.agencyId(),
                "list " + cases + new TreeMap<>(values),
                () -> jdbc.sql("select count(*) " + cases)
                        .params(values)
                        .query(Integer.class)
                        .single());
        int number = Page.nearest(page, total);
        return new Page<>(
                rows.of(page(
                        cases, filter.order == null ? CaseFilter.Order.NUMBER : filter.order, number, total, values)),
                total,
                number);
    }

    /** The list the day begins with is found among the cases in memory; any narrower one in the tables. */
    private Page<CaseRow> overdue(CaseFilter.Order order, Officer by, int page) {
        LocalDate today = LocalDate.now(clock);
        Comparator<Docket.Case> number =
                Comparator.comparingInt(Docket.Case::year).thenComparingInt(Docket.Case::serial);
        List<Docket.Case> overdue = new ArrayList<>();
        docket.of(by).groups(Docket.Handled.class).forEach((key, cases) -> {
            if (by.sees(key.department()) && !key.paused()) {
                overdue.addAll(cases.subList(0, cases.count(one -> one.isOverdue(today))));
            }
        });
        List<CaseRows.Key> found = overdue.stream()
                .distinct()
                .sorted(
                        order == CaseFilter.Order.DUE
                                ? Comparator.comparing(Docket.Case::safeOn).thenComparing(number)
                                : number.reversed())
                .map(one -> new CaseRows.Key(one.id(), null))
                .toList();
        Page<CaseRows.Key> shown = Page.of(found, page);
        return new Page<>(rows.of(shown.rows()), shown.total(), shown.number());
    }

    /** What lies in the second half is read from its end: a server counts its way to a page, row by row. */
    private List<CaseRows.Key> page(
            String cases, CaseFilter.Order order, int number, int total, Map<String, Object> values) {
        int before = Page.before(number);
        int size = Math.min(Page.SIZE, total - before);
        int behind = total - before - size;
        if (before <= behind || size <= 0) {
            return keys(cases + order(order) + " limit " + Page.SIZE + " offset " + before, values);
        }
        List<CaseRows.Key> keys =
                new ArrayList<>(keys(cases + backwards(order) + " limit " + size + " offset " + behind, values));
        Collections.reverse(keys);
        return keys;
    }

    /**
     * What stands before and behind a case in a list, whether it is still on it or not: one look at where it would stand, one at both sides.
     */
    Neighbours around(CaseFilter filter, RequestId id, Officer by) {
        CaseFilter.Order order = filter.order == null ? CaseFilter.Order.NUMBER : filter.order;
        Map<String, Object> values = new HashMap<>();
        String cases = cases(filter, by, values);
        values.putAll(jdbc.sql("select " + CasePlace.columns(DATED) + FROM + "where r.id = :id")
                .param("id", id.value())
                .query(CasePlace::values)
                .single());
        String select = "(select r.id, %d side " + cases + "and %s %s limit 1)";
        Map<Integer, RequestId> sides = new HashMap<>();
        jdbc.sql(select.formatted(0, CasePlace.behind(order.turned(), DATED), backwards(order))
                        + " union all "
                        + select.formatted(1, CasePlace.behind(order, DATED), order(order)))
                .params(values)
                .query(row -> {
                    sides.put(row.getInt("side"), new RequestId(row.getString("id")));
                });
        return new Neighbours(sides.get(0), sides.get(1));
    }

    /**
     * All cases of a list one after another, as lines; all that {@link #find} would show on its pages and more, if the
     * search stopped.
     */
    void each(CaseFilter filter, Officer by, Consumer<CaseRow> line) {
        Map<String, Object> values = new HashMap<>();
        lines(keys(cases(filter, by, values) + order(filter), values), line);
    }

    /** Some cases as lines, of those the officer may see, in the order of the list. */
    void each(List<String> ids, CaseFilter.Order order, Officer by, Consumer<CaseRow> line) {
        Map<String, Object> values = new HashMap<>(Map.of("ids", ids));
        List<String> conditions = new ArrayList<>(CaseConditions.visible(by, visibility, values));
        conditions.add("r.id in (:ids)");
        lines(keys(FROM + where(conditions) + order(order), values), line);
    }

    private void lines(List<CaseRows.Key> keys, Consumer<CaseRow> line) {
        for (int from = 0; from < keys.size(); from += CHUNK) {
            rows.of(keys.subList(from, Math.min(keys.size(), from + CHUNK))).forEach(line);
        }
    }

    private String cases(CaseFilter filter, Officer by, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(CaseConditions.visible(by, visibility, values));
        conditions.addAll(CaseConditions.of(filter, LocalDate.now(clock), values));
        conditions.addAll(board.of(filter, by.agencyId(), values));
        conditions.addAll(applicants.of(filter, by, values));
        boolean dated = filter.order == CaseFilter.Order.DUE
                || filter.order == CaseFilter.Order.DUE_LAST
                || conditions.stream().anyMatch(DEADLINE.asPredicate());
        if (filter.text.isBlank()) {
            return (conditions.remove(CaseConditions.AT_STEP) ? AT_STEP : CASES)
                    + (dated ? DEADLINES : "")
                    + where(conditions);
        }
        conditions.replaceAll(
                condition -> condition.equals("r.agency_id = :agency") ? "s.agency_id = :agency" : condition);
        return FOUND + (dated ? DEADLINES : "") + where(conditions);
    }

    public static String where(List<String> conditions) {
        return " where " + String.join(" and ", conditions) + " ";
    }

    private static String order(CaseFilter filter) {
        return order(filter.order == null ? CaseFilter.Order.NUMBER : filter.order);
    }

    private static String order(CaseFilter.Order order) {
        return switch (order) {
            case NUMBER -> "order by r.number_year desc, r.number_serial desc";
            case DUE -> "order by " + DATED + ", d.safe_on, r.number_year, r.number_serial";
            case RECEIVED -> "order by r.received_on desc, r.number_year desc, r.number_serial desc";
            case NUMBER_OLDEST, DUE_LAST, RECEIVED_OLDEST -> backwards(order.turned());
        };
    }

    private static String backwards(CaseFilter.Order order) {
        return switch (order) {
            case NUMBER -> "order by r.number_year, r.number_serial";
            case DUE -> "order by " + DATED + " desc, d.safe_on desc, r.number_year desc, r.number_serial desc";
            case RECEIVED -> "order by r.received_on, r.number_year, r.number_serial";
            case NUMBER_OLDEST, DUE_LAST, RECEIVED_OLDEST -> order(order.turned());
        };
    }

    private List<CaseRows.Key> keys(String cases, Map<String, Object> values) {
        return jdbc.sql("select r.id " + cases)
                .params(values)
                .query((row, number) -> new CaseRows.Key(row.getString("id"), null))
                .list();
    }
}
