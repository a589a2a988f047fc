package disclosuredesk.clock;

import disclosuredesk.calendar.WorkingCalendar;
import java.time.LocalDate;

/** How near the deadline is, by working days left; the words beside it say the same without colour. */
public enum Light {
    /** More than five working days left. */
    GREEN,
    /** Five or fewer. */
    YELLOW,
    /** Three or fewer; the last day itself is still on time. */
    ORANGE,
    /** 已超期 */
    RED,
    /** Paused, or not computable. */
    GREY;

    /**
     * The light of a running period. The day after the last is late even where it is a rest day.
     *
     * @param safe the last day to work by; a paused or unknown one has no light but {@link #GREY}
     * @throws disclosuredesk.calendar.CalendarMissing if a day between the two is not loaded
     */
    public static Light of(LocalDate safe, LocalDate today, WorkingCalendar calendar) {
        return today.isAfter(safe) ? RED : of(calendar.workingDaysBetween(today, safe));
    }

    /** @param workingDaysLeft 0 on the last day, negative after it */
    public static Light of(int workingDaysLeft) {
        if (workingDaysLeft < 0) {
            return RED;
        }
        if (workingDaysLeft <= 3) {
            return ORANGE;
        }
        return workingDaysLeft <= 5 ? YELLOW : GREEN;
    }
}
