package disclosuredesk.desk.board;

import disclosuredesk.cache.Followed;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.desk.docket.Docket;
import disclosuredesk.desk.docket.StepDays;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CalendarStep;
import disclosuredesk.workflow.ProcessSteps;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long cases lie where they lie: at each step, under each {@link BoardAlert}, with each party that owes an opinion. Days are
 * working days, the first not counted; where the law or the applicant counts otherwise they are calendar days.
 */
@Component
class Ageing {

    /** Letters to parties shown by name; the rest is behind the number. */
    private static final int LETTERS = 12;

    /** What the board counts; an extension told in time is nothing to worry about. */
    private static final List<BoardAlert> ALERTS = List.of(
            BoardAlert.MAIL_UNCONFIRMED,
            BoardAlert.NOTICE_NEAR,
            BoardAlert.NOTICE_PAST,
            BoardAlert.HANDLING_PAST,
            BoardAlert.PART_PAST,
            BoardAlert.COOPERATION_PAST,
            BoardAlert.OPINIONS,
            BoardAlert.LETTER_UNPROVED,
            BoardAlert.CORRECTION_AWAITED,
            BoardAlert.WAIT_OVER);

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final StepDays stepDays;
    private final Set<String> byCalendar;

    Ageing(JdbcClient jdbc, Calendars calendars, StepDays stepDays, List<CalendarStep> byCalendar) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.stepDays = stepDays;
        this.byCalendar = byCalendar.stream().map(CalendarStep::step).collect(Collectors.toSet());
    }

    /**
     * The age of the oldest.
     *
     * @param days null where there is none, or a calendar is missing
     */
    record Age(@Nullable Integer days, boolean working) {}

    /**
     * Cases of one kind and the oldest of them.
     *
     * @param nameKey the message that names the kind
     * @param past those that stand there for longer than the agency's own limit; null where there is none
     */
    record Line(
            String nameKey,
            BoardFigure figure,
            Age oldest,
            @Nullable BoardFigure past) {}

    /**
     * A letter nobody has answered.
     *
     * @param kind whom it asks, as the consultation module spells it
     * @param due the last day of the party's period; null while it has not begun, or where the law sets none
     */
    record Letter(
            RequestId id,
            RequestNumber number,
            String party,
            String kind,
            LocalDate sentOn,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate due,
            Age age) {}

    /** Each step in the order of a request's life. */
    List<Line> steps(Followed<Docket.Case> cases, BoardDays days, long agencyId) {
        WorkingCalendar calendar = calendars.of(agencyId);
        List<Line> lines = new ArrayList<>();
        StepDays.OfAgency limits = stepDays.of(agencyId);
        for (String step : ProcessSteps.present().inOrder()) {
            List<Docket.Case> here = cases.in(new Docket.AtStep(step));
            lines.add(new Line(
                    "step." + step,
                    new BoardFigure(here.size(), "step=" + step),
                    age(
                            here.isEmpty() ? null : here.get(0).since(step),
                            days.today(),
                            !byCalendar.contains(step),
                            calendar),
                    past(here, step, limits)));
        }
        return lines;
    }

    private static @Nullable BoardFigure past(List<Docket.Case> here, String step, StepDays.OfAgency limits) {
        LocalDate none = limits.nonePastFrom(step);
        if (none == null) {
            return null;
        }
        long past = here.stream()
                .takeWhile(one -> one.since(step).isBefore(none))
                .filter(one -> !(one.open() && one.paused()))
                .filter(one -> limits.isPast(step, one.since(step), one.department()))
                .count();
        return new BoardFigure((int) past, "step=" + step + "&stepPast=true");
    }

    /**
     * What to keep an eye on.
     *
     * @param stuck whether there are open cases without a step
     */
    List<Line> watched(BoardDays days, long agencyId, boolean stuck) {
        WorkingCalendar calendar = calendars.of(agencyId);
        List<Line> lines = new ArrayList<>();
        ALERTS.forEach(alert -> lines.add(line(alert, days, agencyId, calendar)));
        if (stuck) {
            lines.add(line(BoardAlert.STUCK, days, agencyId, calendar));
        }
        return lines;
    }

    private Line line(BoardAlert alert, BoardDays days, long agencyId, WorkingCalendar calendar) {
        Map<String, Object> values = new HashMap<>(Map.of("agency", agencyId));
        alert.values(days, values);
        return jdbc.sql(alert.count())
                .params(values)
                .query((row, number) -> new Line(
                        "desk.board.watch." + alert,
                        new BoardFigure(row.getInt("cases"), "watch=" + alert),
                        age(row.getObject("since", LocalDate.class), days.today(), alert.inWorkingDays(), calendar),
                        null))
                .single();
    }

    /** Who owes an opinion, the longest first. */
    List<Letter> letters(BoardDays days, long agencyId) {
        WorkingCalendar calendar = calendars.of(agencyId);
        return jdbc.sql("""
                select r.id, r.number_year, r.number_serial, c.party, c.kind, c.sent_on, c.delivered_on, s.due_on
                from consultation c
                join disclosure_request r on r.id = c.request_id
                left join side_clock s on s.request_id = c.request_id and s.reference = c.id
                     and s.rule in ('THIRD_PARTY_OPINION', 'JOINT_AGENCY_OPINION', 'OTHER_AGENCY_OPINION', 'SECRECY_AGENCY_OPINION')
                where r.agency_id = :agency and r.closed_on is null and c.ended_on is null
                order by coalesce(c.delivered_on, c.sent_on), c.id limit %d
                """.formatted(LETTERS))
                .param("agency", agencyId)
                .query((row, number) -> {
                    LocalDate sent = row.getObject("sent_on", LocalDate.class);
                    LocalDate delivered = row.getObject("delivered_on", LocalDate.class);
                    return new Letter(
                            new RequestId(row.getString("id")),
                            new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                            row.getString("party"),
                            row.getString("kind"),
                            sent,
                            delivered,
                            row.getObject("due_on", LocalDate.class),
                            age(delivered == null ? sent : delivered, days.today(), true, calendar));
                })
                .list();
    }

    static Age age(@Nullable LocalDate since, LocalDate today, boolean working, WorkingCalendar calendar) {
        if (since == null) {
            return new Age(null, working);
        }
        try {
            return new Age(
                    working ? calendar.workingDaysBetween(since, today) : (int) ChronoUnit.DAYS.between(since, today),
                    working);
        } catch (CalendarMissing missing) {
            return new Age(null, working);
        }
    }
}
