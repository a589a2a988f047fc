package disclosuredesk.desk;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.Deadline;
import disclosuredesk.clock.Light;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a deadline into words as of today. The dates themselves come from the clock alone. */
@Component
public class DueDates {

    /** Of what never was a request. */
    public static final DueDate VOID = new DueDate(null, null, Light.GREY, "requests.void", null);

    private final Calendars calendars;
    private final Clock clock;

    DueDates(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** For many deadlines of one agency: its calendar is looked up once. */
    public Today today(long agencyId) {
        return new Today(calendars.of(agencyId), LocalDate.now(clock));
    }

    /** An agency's day. */
    public record Today(WorkingCalendar calendar, LocalDate date) {

        /** Of a request's deadline; a closed request was answered in time or not. */
        public DueDate of(Deadline deadline, @Nullable LocalDate closedOn) {
            LocalDate safe = deadline.safe();
            LocalDate formal = deadline.formal() == null || deadline.formal().equals(safe) ? null : deadline.formal();
            if (closedOn != null && safe == null) {
                return new DueDate(null, null, Light.GREY, "desk.due.closed", null);
            }
            if (closedOn != null) {
                boolean tooLate = deadline.state() == Deadline.State.RUNNING && safe != null && closedOn.isAfter(safe);
                return new DueDate(
                        safe,
                        formal,
                        tooLate ? Light.RED : Light.GREEN,
                        tooLate ? "desk.due.late" : "desk.due.inTime",
                        null);
            }
            boolean late = safe != null && safe.isBefore(date); // no pause moves a date that has passed
            if (deadline.state() != Deadline.State.RUNNING && !late) {
                return new DueDate(null, null, Light.GREY, "State." + deadline.state(), null);
            }
            if (safe == null) {
                return new DueDate(null, null, Light.GREY, "clock.missing", String.valueOf(deadline.missingYear()));
            }
            return running(safe, formal);
        }

        private DueDate running(LocalDate safe, @Nullable LocalDate formal) {
            try {
                int left = calendar.workingDaysBetween(date, safe);
                String words = left < 0 || left == 0 && date.isAfter(safe)
                        ? "clock.overdue"
                        : left == 0 ? "clock.today" : "clock.left";
                return new DueDate(
                        safe,
                        formal,
                        date.isAfter(safe) ? Light.RED : Light.of(left),
                        words,
                        String.valueOf(Math.abs(left)));
            } catch (CalendarMissing missing) {
                return new DueDate(safe, formal, Light.GREY, "clock.missing", String.valueOf(missing.year()));
            }
        }
    }
}
