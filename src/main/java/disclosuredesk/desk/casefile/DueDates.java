package disclosuredesk.desk.casefile;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.clock.Deadline.State;
import disclosuredesk.clock.Light;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How near each due date is today, counted in working days. */
@Component
public class DueDates {

    private final Calendars calendars;
    private final Clock clock;

    DueDates(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The deadline of a request that has been answered or has ended: nothing is due any more. */
    public Due ofClosed(@Nullable LocalDate safe, @Nullable LocalDate formal) {
        return due(safe, formal, Light.GREY, "due.closed", null);
    }

    /**
     * The deadline of an open request.
     *
     * @param safe may lie behind a pause: who asks others only after the date has passed is still late
     * @param stopped whether the period stood still before the date was reached
     */
    public Due ofOpen(State state, @Nullable LocalDate safe, @Nullable LocalDate formal, @Nullable Integer missingYear,
            boolean stopped) {
        if (missingYear != null) {
            return due(null, null, Light.GREY, "clock.missing", missingYear.toString());
        }
        if (safe == null || stopped) {
            return due(safe, formal, Light.GREY, "State." + state, null);
        }
        try {
            return counted(safe, formal, calendars.current().workingDaysBetween(today(), safe));
        } catch (CalendarMissing missing) {
            return due(safe, formal, Light.GREY, "clock.missing", String.valueOf(missing.year()));
        }
    }

    /** A request of which no clock has heard yet. */
    public Due unknown() {
        return due(null, null, Light.GREY, "due.unknown", null);
    }

    private Due counted(LocalDate safe, @Nullable LocalDate formal, int workingDaysLeft) {
        if (safe.isBefore(today())) {
            return workingDaysLeft == 0 ? due(safe, formal, Light.RED, "due.overdue", null) // the weekend after it
                    : due(safe, formal, Light.RED, "clock.overdue", String.valueOf(-workingDaysLeft));
        }
        Light light = Light.of(workingDaysLeft);
        return workingDaysLeft == 0 ? due(safe, formal, light, "clock.today", null)
                : due(safe, formal, light, "clock.left", String.valueOf(workingDaysLeft));
    }

    private static Due due(@Nullable LocalDate safe, @Nullable LocalDate formal, Light light, String key,
            @Nullable String number) {
        return new Due(safe, safe == null || safe.equals(formal) ? null : formal, light, key, number);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
