package disclosuredesk.desk.search;

import disclosuredesk.calendar.Calendars;
import disclosuredesk.decision.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The conditions of a {@link BoardFilter} on a case {@code r}, its deadline {@code d} and the step {@code w} it is handled
 * at. The board counts by the same words, so a number is the length of its list.
 */
@Component
public class BoardConditions {

    /** While others are asked, see {@link CaseList}. */
    public static final String PAUSED = CaseList.PAUSED;

    /** Not paused; also where that cannot be told because no date is known. */
    public static final String RUNNING = "case when " + PAUSED + " then 0 else 1 end = 1";

    /** Who handles the case: the officer who holds it in the role whose turn it is. */
    public static final String HOLDER = "left join case_holder h on h.request_id = w.request_id and h.role = w.role ";

    /** Every case {@code r} once, with its deadline, department {@code p}, step and holder. */
    public static final String CASES = CaseList.FROM + CaseList.HANDLED_AT + HOLDER;

    private final Calendars calendars;
    private final Clock clock;

    BoardConditions(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The days that divide the lights of an organ today. */
    public BoardDays days(long agencyId) {
        return BoardDays.of(LocalDate.now(clock), calendars.of(agencyId));
    }

    /** Every condition of the filter; the values go into the map. */
    public List<String> of(BoardFilter filter, long agencyId, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        if (filter.light != null) {
            conditions.add("r.closed_on is null and " + days(agencyId).condition(filter.light, values));
        }
        if (filter.office) {
            conditions.add("r.department_id is null");
        }
        if (filter.holder != null) {
            conditions.add(holder(filter.holder, values));
        }
        if (filter.watch != null) {
            filter.watch.values(days(agencyId), values);
            conditions.add(filter.watch.condition());
        }
        if (filter.dueFrom != null || filter.dueUntil != null) {
            conditions.add("r.closed_on is null and " + RUNNING);
        }
        period("d.safe_on", "due", filter.dueFrom, filter.dueUntil, conditions, values);
        period("r.received_on", "received", filter.receivedFrom, filter.receivedUntil, conditions, values);
        period("r.closed_on", "closed", filter.closedFrom, filter.closedUntil, conditions, values);
        if (filter.family != null) {
            conditions.add("r.outcome in (" + outcomes(filter.family) + ")");
        }
        if (filter.timeliness != null) {
            conditions.add("d.safe_on is not null and r.closed_on "
                    + (filter.timeliness == BoardFilter.Timeliness.LATE ? ">" : "<=") + " d.safe_on and " + RUNNING);
        }
        return conditions;
    }

    private static String holder(long holder, Map<String, Object> values) {
        String held = "exists (select 1 from case_holder h where h.request_id = r.id and h.role = w.role";
        if (holder == BoardFilter.NOBODY) {
            return "r.closed_on is null and not " + held + ")";
        }
        values.put("holder", holder);
        return "r.closed_on is null and " + held + " and h.officer_id = :holder)";
    }

    private static void period(String column, String name, @Nullable LocalDate from, @Nullable LocalDate until,
            List<String> conditions, Map<String, Object> values) {
        if (from != null) {
            conditions.add(column + " >= :" + name + "From");
            values.put(name + "From", from);
        }
        if (until != null) {
            conditions.add(column + " <= :" + name + "Until");
            values.put(name + "Until", until);
        }
    }

    private static String outcomes(Outcome.Family family) {
        return Arrays.stream(Outcome.values()).filter(one -> one.family() == family).map(one -> "'" + one.name() + "'")
                .collect(Collectors.joining(", "));
    }
}
