package disclosuredesk.clock;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.CalendarChanged.Reading;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An open request whose deadline a calendar would move.
 *
 * @param number as the applicant knows it
 * @param days by how many days the date moves, negative if to an earlier one; null if there is no date before or after
 * @param workingDays the same in working days of the new calendar
 */
public record CaseMove(
        RequestId request,
        String number,
        String information,
        Deadline before,
        Deadline after,
        @Nullable Integer days,
        @Nullable Integer workingDays) {

    /** What needs looking at first: the dates that come sooner, the soonest first; then those that appear or go. */
    static final Comparator<CaseMove> MOST_URGENT_FIRST = Comparator.comparing(
                    (CaseMove move) -> move.days == null ? 0 : move.days)
            .thenComparing(CaseMove::number);

    static CaseMove of(
            RequestId request,
            String number,
            String information,
            Deadline before,
            Deadline after,
            WorkingCalendar calendar) {
        Reading reading = reading(before, after);
        LocalDate was = CalendarChanged.date(before, reading);
        LocalDate is = CalendarChanged.date(after, reading);
        return new CaseMove(
                request,
                number,
                information,
                before,
                after,
                was == null || is == null ? null : (int) ChronoUnit.DAYS.between(was, is),
                was == null || is == null ? null : workingDays(was, is, calendar));
    }

    private static @Nullable Integer workingDays(LocalDate was, LocalDate is, WorkingCalendar calendar) {
        try {
            return calendar.workingDaysBetween(was, is);
        } catch (CalendarMissing missing) {
            return null;
        }
    }

    /** Which date tells the move: the one to work by, unless it stays where it is. */
    Reading reading() {
        return reading(before, after);
    }

    private static Reading reading(Deadline before, Deadline after) {
        if (!Objects.equals(before.safe(), after.safe())) {
            return Reading.SAFE;
        }
        return !Objects.equals(before.formal(), after.formal())
                ? Reading.FORMAL
                : !Objects.equals(before.restarted(), after.restarted()) ? Reading.RESTARTED : Reading.SAFE;
    }

    /** Whether anything a person can see changes: a date, or that there is none. */
    boolean isOne() {
        return !Objects.equals(before.safe(), after.safe())
                || !Objects.equals(before.formal(), after.formal())
                || !Objects.equals(before.restarted(), after.restarted())
                || before.state() != after.state();
    }
}
