package disclosuredesk.desk.docket;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.workflow.ProcessSteps;
import disclosuredesk.workflow.StepLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when a case may stand at its step by the agency's own limits, in its working days. */
@Component
public class StepDays {

    /** Calendar days that hold the longest limit there may be, of 60 working days, with every holiday. */
    private static final int FURTHEST = 150;

    private static final String NOT_PAUSED =
            "(r.closed_on is not null or d.state is null or not " + CaseRows.PAUSED + ")";

    private final StepLimits limits;
    private final Calendars calendars;
    private final Clock clock;

    StepDays(StepLimits limits, Calendars calendars, Clock clock) {
        this.limits = limits;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The last day of a limit. */
    public record Due(LocalDate date, boolean past) {}

    /** The limits and the calendar of an agency, read once for a page of lines. */
    public OfAgency of(long agencyId) {
        return new OfAgency(limits.of(agencyId), calendars.of(agencyId), LocalDate.now(clock));
    }

    /** The limits of one agency on one day. */
    public static final class OfAgency {

        private final StepLimits.Limits limits;
        private final WorkingCalendar calendar;
        private final LocalDate today;
        private final Map<String, Optional<LocalDate>> firstInTime = new HashMap<>();

        OfAgency(StepLimits.Limits limits, WorkingCalendar calendar, LocalDate today) {
            this.limits = limits;
            this.calendar = calendar;
            this.today = today;
        }

        /** Of a case that came to a step on a day; null if the step has no limit, or a calendar is missing. */
        @Nullable
        Due due(String step, LocalDate since, @Nullable Long department) {
            OptionalInt days = limits.workingDays(step, department);
            if (days.isEmpty()) {
                return null;
            }
            try {
                LocalDate last = calendar.due(since, days.getAsInt());
                return new Due(last, today.isAfter(last));
            } catch (CalendarMissing missing) {
                return null;
            }
        }

        /** Whether a case that came to a step on a day has been there for longer than its limit. */
        public boolean isPast(String step, LocalDate since, @Nullable Long department) {
            LocalDate first = firstInTime(step, department);
            return first != null && since.isBefore(first);
        }

        /** The first day on which a case may have come to a step without being past its limit; null as for {@link #due}. */
        private @Nullable LocalDate firstInTime(String step, @Nullable Long department) {
            return firstInTime
                    .computeIfAbsent(step + " " + department, key -> Optional.ofNullable(lookedFor(step, department)))
                    .orElse(null);
        }

        /** From today back to the first day whose limit has passed; a limit that ends in a year without a calendar has not. */
        private @Nullable LocalDate lookedFor(String step, @Nullable Long department) {
            LocalDate day = today;
            for (int back = 0; back < FURTHEST; back++, day = day.minusDays(1)) {
                Due due = due(step, day, department);
                if (due != null && due.past()) {
                    return day.plusDays(1);
                }
            }
            return null;
        }

        /** The first day such that no case which came to the step then or later is past its limit, whoever handles it; null if it has none. */
        public @Nullable LocalDate nonePastFrom(String step) {
            LocalDate latest = firstInTime(step, null);
            for (long department : limits.departments()) {
                LocalDate own = firstInTime(step, department);
                latest = latest == null || own == null || own.isBefore(latest) ? latest : own;
            }
            return latest;
        }

        /**
         * That a case {@code r} with its deadline {@code d} stands at a step for longer than the limit of the step and waits for nobody outside;
         * the values go into the map.
         */
        public String past(Map<String, Object> values) {
            List<String> cases = new ArrayList<>();
            for (String step : ProcessSteps.present().inOrder()) {
                LocalDate general = firstInTime(step, null);
                if (general == null) {
                    continue;
                }
                List<String> others = new ArrayList<>();
                for (long department : limits.departments()) {
                    LocalDate own = firstInTime(step, department);
                    if (own != null && !own.equals(general)) {
                        others.add(String.valueOf(department));
                        cases.add(condition(step, own, " and r.department_id = " + department, values));
                    }
                }
                cases.add(condition(
                        step,
                        general,
                        others.isEmpty()
                                ? ""
                                : " and (r.department_id is null or r.department_id not in ("
                                        + String.join(", ", others) + "))",
                        values));
            }
            return cases.isEmpty()
                    ? "1 = 0"
                    : NOT_PAUSED + " and exists (select 1 from work_task w where w.request_id = r.id and ("
                            + String.join(" or ", cases) + "))";
        }

        private static String condition(
                String step, LocalDate firstInTime, String department, Map<String, Object> values) {
            String name = "step" + values.size();
            values.put(name, step);
            values.put(name + "Since", firstInTime.atStartOfDay());
            return "w.step = :" + name + " and w.since < :" + name + "Since" + department;
        }
    }
}
