package disclosuredesk.desk.board;

import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.Extending;
import disclosuredesk.clock.Light;
import disclosuredesk.desk.board.Week.Part;
import disclosuredesk.desk.board.Week.Row;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Voided;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the weekly snapshot. */
@Component
class Weeks {

    /** Rows that fit on one A4 sheet together. */
    private static final int OVERDUE = 12;

    private static final int OTHERS = 7;

    /** The day to work by, or since when others are waited for. */
    private static final String DUE = "case when " + BoardConditions.PAUSED + " then null else d.safe_on end";

    private static final String PAUSED_SINCE = """
            coalesce((select x.sent_on from correction x where x.request_id = r.id and x.received_on is null),
                     (select min(y.sent_on) from consultation y where y.request_id = r.id and y.ended_on is null))
            """;

    private final JdbcClient jdbc;
    private final BoardConditions conditions;
    private final Calendars calendars;
    private final Clock clock;

    Weeks(JdbcClient jdbc, BoardConditions conditions, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The week that is running. */
    Week of(long agencyId) {
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate sunday = monday.plusDays(6);
        String received = "receivedFrom=" + monday + "&receivedTo=" + sunday;
        String closed = "closedFrom=" + monday + "&closedTo=" + sunday;
        var late = new BoardFilter();
        late.light = Light.RED;
        var next = new Forecast.Week(sunday.plusDays(1), sunday.plusDays(7));
        var extended = new BoardFilter();
        extended.watch = BoardAlert.EXTENDED;
        return new Week(
                monday,
                sunday,
                LocalDateTime.now(clock),
                count(agencyId, "r.closed_on is null", Map.of(), "state=OPEN"),
                count(
                        agencyId,
                        "r.received_on >= :from and r.received_on <= :until",
                        Map.of("from", monday, "until", sunday),
                        received),
                count(
                        agencyId,
                        "r.closed_on >= :from and r.closed_on <= :until",
                        Map.of("from", monday, "until", sunday),
                        closed),
                part(agencyId, late, "light=RED", OVERDUE),
                part(
                        agencyId,
                        "r.closed_on is null and d.safe_on >= :from and d.safe_on <= :until and "
                                + BoardConditions.RUNNING,
                        Map.of("from", next.from(), "until", next.until()),
                        next.query(),
                        OTHERS,
                        DUE),
                part(
                        agencyId,
                        "r.closed_on is null and " + BoardConditions.PAUSED,
                        Map.of(),
                        "state=PAUSED",
                        OTHERS,
                        PAUSED_SINCE),
                part(agencyId, extended, "watch=EXTENDED", OTHERS),
                step(agencyId, Extending.APPROVAL_STEP),
                step(agencyId, Extending.NOTICE_STEP));
    }

    private BoardFigure step(long agencyId, String step) {
        return count(agencyId, """
                r.id in (select w.request_id from (select t.request_id from work_task t where t.step = :step
                         union all select m.request_id from work_message m where m.step = :step) w)
                """, Map.of("step", step), "step=" + step);
    }

    private BoardFigure count(long agencyId, String condition, Map<String, Object> values, String query) {
        return new BoardFigure(
                jdbc.sql("select count(*) from disclosure_request r left join request_deadline d on d.request_id = r.id"
                                + " where r.agency_id = :agency and " + Voided.R_NOT + " and " + condition)
                        .params(new HashMap<>(values))
                        .param("agency", agencyId)
                        .query(Integer.class)
                        .single(),
                query);
    }

    private Part part(long agencyId, BoardFilter filter, String query, int most) {
        Map<String, Object> values = new HashMap<>();
        return part(agencyId, String.join(" and ", conditions.of(filter, agencyId, values)), values, query, most, DUE);
    }

    /** As many rows as there is room for, the earliest day first. */
    private Part part(long agencyId, String condition, Map<String, Object> values, String query, int most, String day) {
        WorkingCalendar calendar = calendars.of(agencyId);
        LocalDate today = LocalDate.now(clock);
        BoardFigure all = count(agencyId, condition, values, query);
        List<Row> rows = jdbc.sql(
                        "select r.id, r.number_year, r.number_serial, r.information, p.name as department, o.name as holder,"
                                + " w.step, " + day + " as due_day " + BoardConditions.CASES
                                + "left join officer o on o.id = h.officer_id"
                                + " where r.agency_id = :agency and " + condition
                                + " order by due_day, r.number_year, r.number_serial limit " + most)
                .params(values)
                .param("agency", agencyId)
                .query((row, number) -> row(row, today, !day.equals(PAUSED_SINCE), calendar))
                .list();
        return new Part(all, rows);
    }

    private static Row row(ResultSet row, LocalDate today, boolean working, WorkingCalendar calendar)
            throws SQLException {
        LocalDate day = row.getObject("due_day", LocalDate.class);
        Integer passed = Ageing.age(day, today, working, calendar).days();
        String words = !working
                ? "desk.board.pausedDays"
                : day != null && day.isBefore(today) ? "desk.board.overdueDays" : "desk.board.leftDays";
        return new Row(
                new RequestId(row.getString("id")),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                row.getString("information"),
                row.getString("department"),
                row.getString("holder"),
                row.getString("step"),
                day,
                words,
                passed == null ? null : Math.abs(passed));
    }
}
