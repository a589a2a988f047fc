package disclosuredesk.desk.board;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.decision.Outcome;
import disclosuredesk.desk.board.Trend.Month;
import disclosuredesk.requests.Voided;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the last twelve months: received, closed, in time, how long, how it ended. Grouped statements, three of them out of
 * an index alone.
 */
@Component
class Trends {

    private static final int MONTHS = 12;

    private static final String RECEIVED = """
            select year(received_on) as in_year, month(received_on) as in_month, count(*) as cases
            from disclosure_request where agency_id = :agency and received_on >= :from and received_on <= :until and %s
            group by in_year, in_month
            """.formatted(Voided.NOT);
    private static final String CLOSED = """
            select year(closed_on) as in_year, month(closed_on) as in_month, outcome, count(*) as cases
            from disclosure_request where agency_id = :agency and closed_on >= :from and closed_on <= :until and outcome <> 'VOID'
            group by in_year, in_month, outcome
            """;
    private static final String TIMELY = """
            select year(r.closed_on) as in_year, month(r.closed_on) as in_month,
                   case when r.closed_on > d.safe_on then 1 else 0 end as is_late, count(*) as cases
            from disclosure_request r join request_deadline d on d.request_id = r.id
            where r.agency_id = :agency and r.closed_on >= :from and r.closed_on <= :until and r.outcome <> 'VOID' and d.safe_on is not null and %s
            group by in_year, in_month, is_late
            """.formatted(BoardConditions.RUNNING);
    private static final String EXTENDED = """
            select year(r.closed_on) as in_year, month(r.closed_on) as in_month, count(distinct r.id) as cases
            from audit_entry e join disclosure_request r on r.id = e.request_id join request_deadline d on d.request_id = r.id
            where e.agency_id = :agency and e.event = '%s' and r.closed_on >= :from and r.closed_on <= :until
              and r.closed_on <= d.safe_on and r.outcome <> 'VOID' and %s
            group by in_year, in_month
            """.formatted(BoardConditions.EXTENDED, BoardConditions.RUNNING);
    private static final String SPANS = """
            select received_on, closed_on, count(*) as cases
            from disclosure_request
            where agency_id = :agency and closed_on >= :from and closed_on <= :until and outcome not in ('VOID', 'R6_1', 'R6_2', 'R6_3')
            group by received_on, closed_on
            """;

    private final JdbcClient jdbc;
    private final Calendars calendars;

    Trends(JdbcClient jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /**
     * What is counted of one month.
     *
     * @param spans working days to how many cases took so many
     */
    private record Count(
            int[] received,
            int[] inTime,
            int[] extended,
            int[] late,
            Map<Outcome.Family, Integer> outcomes,
            SortedMap<Integer, Integer> spans,
            boolean[] unknown) {

        Count() {
            this(
                    new int[1],
                    new int[1],
                    new int[1],
                    new int[1],
                    new EnumMap<>(Outcome.Family.class),
                    new TreeMap<>(),
                    new boolean[1]);
        }
    }

    Trend of(long agencyId, LocalDate today) {
        YearMonth last = YearMonth.from(today);
        YearMonth first = last.minusMonths(MONTHS - 1L);
        Map<YearMonth, Count> counts = new TreeMap<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            counts.put(month, new Count());
        }
        Map<String, Object> period = Map.of("agency", agencyId, "from", first.atDay(1), "until", last.atEndOfMonth());
        read(RECEIVED, period, row -> in(counts, row).received[0] += row.getInt("cases"));
        read(
                CLOSED,
                period,
                row -> in(counts, row)
                        .outcomes
                        .merge(Outcome.valueOf(row.getString("outcome")).family(), row.getInt("cases"), Integer::sum));
        read(
                TIMELY,
                period,
                row -> (row.getInt("is_late") == 1 ? in(counts, row).late : in(counts, row).inTime)[0] +=
                        row.getInt("cases"));
        read(EXTENDED, period, row -> in(counts, row).extended[0] += row.getInt("cases"));
        WorkingCalendar calendar = calendars.of(agencyId);
        read(SPANS, period, row -> span(counts, row, calendar));
        Count all = new Count();
        counts.values().forEach(one -> add(one, all));
        List<Month> months = new ArrayList<>();
        counts.forEach((month, count) -> months.add(month(month, month.atDay(1), month.atEndOfMonth(), count)));
        return new Trend(
                months, month(null, first.atDay(1), last.atEndOfMonth(), all), Arrays.asList(Outcome.Family.values()));
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, Map<String, Object> period, Reading reading) {
        jdbc.sql(sql).params(new HashMap<>(period)).query(reading::read);
    }

    private static Count in(Map<YearMonth, Count> counts, ResultSet row) throws SQLException {
        return counts.getOrDefault(YearMonth.of(row.getInt("in_year"), row.getInt("in_month")), new Count());
    }

    private static void span(Map<YearMonth, Count> counts, ResultSet row, WorkingCalendar calendar)
            throws SQLException {
        LocalDate closed = row.getObject("closed_on", LocalDate.class);
        Count count = counts.getOrDefault(YearMonth.from(closed), new Count());
        try {
            count.spans.merge(
                    calendar.workingDaysBetween(row.getObject("received_on", LocalDate.class), closed),
                    row.getInt("cases"),
                    Integer::sum);
        } catch (CalendarMissing missing) {
            count.unknown[0] = true; // the middle of what is known would not be the middle
        }
    }

    private static void add(Count one, Count all) {
        all.received[0] += one.received[0];
        all.inTime[0] += one.inTime[0];
        all.extended[0] += one.extended[0];
        all.late[0] += one.late[0];
        all.unknown[0] |= one.unknown[0];
        one.outcomes.forEach((family, cases) -> all.outcomes.merge(family, cases, Integer::sum));
        one.spans.forEach((days, cases) -> all.spans.merge(days, cases, Integer::sum));
    }

    private static Month month(@Nullable YearMonth month, LocalDate from, LocalDate until, Count count) {
        String closed = "closedFrom=" + from + "&closedTo=" + until;
        Map<Outcome.Family, BoardFigure> outcomes = new EnumMap<>(Outcome.Family.class);
        for (Outcome.Family family : Outcome.Family.values()) {
            outcomes.put(family, new BoardFigure(count.outcomes.getOrDefault(family, 0), closed + "&family=" + family));
        }
        return new Month(
                month,
                new BoardFigure(count.received[0], "receivedFrom=" + from + "&receivedTo=" + until),
                new BoardFigure(
                        count.outcomes.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        closed),
                new BoardFigure(count.inTime[0], closed + "&timeliness=IN_TIME"),
                new BoardFigure(count.extended[0], closed + "&timeliness=EXTENDED"),
                new BoardFigure(count.late[0], closed + "&timeliness=LATE"),
                count.unknown[0] ? null : median(count.spans),
                outcomes);
    }

    /** The middle one, or between the two middle ones. */
    static @Nullable Double median(SortedMap<Integer, Integer> cases) {
        int all = cases.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? null : (at(cases, (all - 1) / 2) + at(cases, all / 2)) / 2.0;
    }

    private static int at(SortedMap<Integer, Integer> cases, int position) {
        int passed = 0;
        for (Map.Entry<Integer, Integer> one : cases.entrySet()) {
            passed += one.getValue();
            if (position < passed) {
                return one.getKey();
            }
        }
        throw new IllegalArgumentException("no case at " + position);
    }
}
