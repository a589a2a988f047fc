package disclosuredesk.cooperation;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last days of the agency's own limits, in its working days. */
@Component
public class OwnLimits {

    private final Calendars calendars;

    OwnLimits(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Null while the year has no calendar. */
    public @Nullable LocalDate due(long agencyId, LocalDate from, int workingDays) {
        try {
            return calendars.of(agencyId).due(from, workingDays);
        } catch (CalendarMissing missing) {
            return null;
        }
    }

    /** The working days up to a day of a year whose calendar is known. */
    int workingDays(long agencyId, LocalDate from, LocalDate until) {
        return calendars.of(agencyId).workingDaysBetween(from, until);
    }

    /** Whether the limit had passed on a day; what is not known to be late is not called so. */
    public boolean isPast(long agencyId, LocalDate from, int workingDays, LocalDate day) {
        LocalDate due = due(agencyId, from, workingDays);
        return due != null && day.isAfter(due);
    }
}
