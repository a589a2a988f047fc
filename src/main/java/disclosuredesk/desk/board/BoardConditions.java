package disclosuredesk.desk.board;

import disclosuredesk.calendar.Calendars;
import disclosuredesk.clock.ExtensionNoticeSent;
import disclosuredesk.decision.Outcome;
import disclosuredesk.desk.docket.CaseRows;
import disclosuredesk.desk.docket.Docket;
import disclosuredesk.desk.docket.StepDays;
import disclosuredesk.workflow.ProcessSteps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The conditions of a {@link BoardFilter} on a case {@code r} and its deadline {@code d}. The board counts by the same words,
 * so a number is the length of its list.
 */
@Component
public class BoardConditions {

    /** While others are asked, see {@link CaseRows}. */
    public static final String PAUSED = CaseRows.PAUSED;

    /** Not paused; also where that cannot be told because no date is known. */
    public static final String RUNNING = "case when " + PAUSED + " then 0 else 1 end = 1";

    /** The entry of the ledger by which a period is extended. */
    public static final String EXTENDED = ExtensionNoticeSent.class.getSimpleName();

    /** The steps a case is not handled at, as a list of values. */
    static final String BESIDE = ProcessSteps.present().beside().stream()
            .map(step -> "'" + step + "'")
            .collect(Collectors.joining(", "));

    /** Who handles the case: the officer who holds it in the role whose turn it is. */
    public static final String HOLDER = "left join case_holder h on h.request_id = w.request_id and h.role = w.role ";

    /** Every case {@code r} once, with its deadline, department {@code p}, the step {@code w} it is handled at and its holder. */
    public static final String CASES = """
            from disclosure_request r
            left join request_deadline d on d.request_id = r.id
            left join department p on p.id = r.department_id
            left join work_item w on w.request_id = r.id and w.step not in (%s)
            """.formatted(BESIDE) + HOLDER;

    private static final String HANDLED = """
            (exists (select 1 from work_task t join case_holder h on h.request_id = t.request_id and h.role = t.role
                     where t.request_id = r.id and t.step not in (BESIDE) WHOSE)
             or exists (select 1 from work_message m join case_holder h on h.request_id = m.request_id and h.role = m.role
                     where m.request_id = r.id and m.step not in (BESIDE) WHOSE))
            """.replace("BESIDE", BESIDE);

    private final Calendars calendars;
    private final StepDays stepDays;
    private final Clock clock;

    BoardConditions(Calendars calendars, StepDays stepDays, Clock clock) {
        this.calendars = calendars;
        this.stepDays = stepDays;
        this.clock = clock;
    }

    /** The days that divide the lights of an agency today. */
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
        if (filter.handledBy != null) {
            conditions.add(handled(filter.handledBy, values));
        }
        if (filter.watch != null) {
            filter.watch.values(days(agencyId), values);
            conditions.add(filter.watch.condition());
        }
        if (filter.stepPast) {
            conditions.add(stepDays.of(agencyId).past(values));
        }
        if (filter.running) {
            conditions.add("r.closed_on is null and " + RUNNING);
        }
        if (filter.closedFrom != null) {
            conditions.add("r.closed_on >= :closedFrom");
            values.put("closedFrom", filter.closedFrom);
        }
        if (filter.closedTo != null) {
            conditions.add("r.closed_on <= :closedTo");
            values.put("closedTo", filter.closedTo);
        }
        if (filter.family != null) {
            conditions.add("r.outcome in (" + outcomes(filter.family) + ")");
        }
        if (filter.timeliness != null) {
            conditions.add("d.safe_on is not null and r.closed_on "
                    + (filter.timeliness == BoardFilter.Timeliness.LATE ? ">" : "<=") + " d.safe_on and " + RUNNING);
            if (filter.timeliness == BoardFilter.Timeliness.EXTENDED) {
                conditions.add("exists (select 1 from audit_entry e where e.request_id = r.id and e.event = '"
                        + EXTENDED + "')");
            }
        }
        return conditions;
    }

    private static String handled(long officer, Map<String, Object> values) {
        if (officer == Docket.NOBODY) {
            return "r.closed_on is null and not " + HANDLED.replace("WHOSE", "");
        }
        values.put("handledBy", officer);
        return "r.closed_on is null and " + HANDLED.replace("WHOSE", "and h.officer_id = :handledBy");
    }

    private static String outcomes(Outcome.Family family) {
        return Arrays.stream(Outcome.values())
                .filter(one -> one.family() == family)
                .map(one -> "'" + one.name() + "'")
                .collect(Collectors.joining(", "));
    }
}
