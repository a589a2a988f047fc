package disclosuredesk.clock.web;

import disclosuredesk.calendar.CalendarProposal.Kind;
import disclosuredesk.calendar.CalendarVersion;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.Day;
import disclosuredesk.calendar.WorkingCalendar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year of the calendar in force.
 *
 * @param notice null if it is as shipped
 * @param overlay null if the agency has no days of its own in it
 */
record CalendarYear(
        int year,
        @Nullable CalendarVersion notice,
        @Nullable CalendarVersion overlay,
        List<Day> days) {

    /** The years known, the latest first. */
    static List<CalendarYear> of(Calendars calendars, long agencyId) {
        WorkingCalendar calendar = calendars.of(agencyId);
        List<CalendarVersion> versions = calendars.inForce(agencyId);
        List<CalendarYear> years = new ArrayList<>();
        for (int year : calendar.years()) {
            CalendarVersion overlay = version(versions, year, Kind.OVERLAY);
            years.add(
                    0,
                    new CalendarYear(
                            year,
                            version(versions, year, Kind.NOTICE),
                            overlay == null || overlay.notice().days().isEmpty() ? null : overlay,
                            calendar.named(year)));
        }
        return years;
    }

    private static @Nullable CalendarVersion version(List<CalendarVersion> versions, int year, Kind kind) {
        return versions.stream()
                .filter(version -> version.year() == year && version.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    /** Its number as text: never with a separator of thousands. */
    public String name() {
        return String.valueOf(year);
    }

    public long daysOff() {
        return count(Day.Kind.HOLIDAY);
    }

    public long makeUpDays() {
        return count(Day.Kind.MAKE_UP_DAY);
    }

    private long count(Day.Kind kind) {
        return days.stream().filter(day -> day.kind() == kind).count();
    }
}
