package disclosuredesk.calendar;

import disclosuredesk.calendar.CalendarProposal.Kind;
import disclosuredesk.calendar.Notice.NamedDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which days are working days, from the yearly notices of the State Council: Monday to Friday but for the days off,
 * and the make-up days (调休). Immutable. A day is known if its year's notice is loaded, or if a loaded notice names it
 * (that of 2019 begins in December 2018). Any other day is refused, never guessed. An agency's own days (overlay) go before
 * the notices; they name single days and make no year known.
 */
public final class WorkingCalendar {

    private final SortedMap<Integer, Notice> notices;
    private final SortedMap<Integer, Notice> overlays;
    private final SortedMap<LocalDate, NamedDay> named = new TreeMap<>();
    /** One entry per day, from the first day known to the last; null where a day between them is unknown. */
    private final Day.@Nullable Kind[] kinds;

    private final long first;

    private WorkingCalendar(SortedMap<Integer, Notice> notices, SortedMap<Integer, Notice> overlays) {
        this.notices = notices;
        this.overlays = overlays;
        notices.values().forEach(notice -> named.putAll(notice.days()));
        overlays.values()
                .forEach(overlay -> overlay.days().forEach((date, day) -> {
                    if (notices.containsKey(date.getYear())) {
                        named.put(date, day);
                    }
                }));
        Map<LocalDate, Day.Kind> known = new TreeMap<>();
        for (int year : notices.keySet()) {
            LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .forEach(date -> known.put(date, isWeekend(date) ? Day.Kind.WEEKEND : Day.Kind.WORKING_DAY));
        }
        named.forEach((date, day) -> known.put(date, kind(date, day)));
        first = known.keySet().stream().findFirst().map(LocalDate::toEpochDay).orElse(0L);
        long last = known.keySet().stream()
                .reduce((one, next) -> next)
                .map(LocalDate::toEpochDay)
                .orElse(-1L);
        kinds = new Day.Kind[(int) (last - first + 1)];
        known.forEach((date, kind) -> kinds[(int) (date.toEpochDay() - first)] = kind);
    }

    private static Day.Kind kind(LocalDate date, NamedDay day) {
        if (!day.working()) {
            return Day.Kind.HOLIDAY;
        }
        return isWeekend(date) ? Day.Kind.MAKE_UP_DAY : Day.Kind.WORKING_DAY;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /**
     * The calendar of the notices the system is shipped with, for who has no database to ask.
     *
     * @throws IllegalStateException naming file and line of a notice that cannot be read
     */
    public static WorkingCalendar shipped() {
        return ShippedCalendar.load();
    }

    /** A calendar that knows nothing yet. */
    public static WorkingCalendar empty() {
        return new WorkingCalendar(new TreeMap<>(), new TreeMap<>());
    }

    /**
     * This calendar and one more notice, which takes the place of an earlier one of the same year. Where the notices
     * of two years name the same day, the later year's prevails, in whatever order they were added.
     *
     * @param lines {@code date,is_workday,name} as in holiday-cn, with that heading
     * @throws IllegalArgumentException naming the line that cannot be read; also if the notice names no day of its year
     */
    public WorkingCalendar with(int year, Iterable<String> lines) {
        return with(Notice.read(year, "calendar " + year, lines));
    }

    WorkingCalendar with(Notice notice) {
        return with(Kind.NOTICE, notice);
    }

    /** This calendar and one more notice or overlay, in the place of an earlier one of the same kind and year. */
    WorkingCalendar with(Kind kind, Notice notice) {
        SortedMap<Integer, Notice> all = new TreeMap<>(kind == Kind.NOTICE ? notices : overlays);
        all.put(notice.year(), notice);
        return kind == Kind.NOTICE ? new WorkingCalendar(all, overlays) : new WorkingCalendar(notices, all);
    }

    /** The years whose notices are loaded, ascending. */
    public Set<Integer> years() {
        return Collections.unmodifiableSet(notices.keySet());
    }

    /** The days of a year that a notice or an overlay names, ascending; none if the year is not known. */
    public List<Day> named(int year) {
        return named.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).keySet().stream()
                .map(this::day)
                .toList();
    }

    /** Whether it can be said of the day whether it counts. */
    public boolean knows(LocalDate date) {
        return known(date.toEpochDay()) != null;
    }

    /**
     * What kind of day it is, and why.
     *
     * @throws CalendarMissing if its year's notice is not loaded and no loaded notice names it
     */
    public Day day(LocalDate date) {
        NamedDay day = named.get(date);
        return new Day(date, kind(date.toEpochDay()), day == null ? null : day.holiday());
    }

    /** @throws CalendarMissing as {@link #day} */
    public boolean isWorkingDay(LocalDate date) {
        return isWorkingDay(date.toEpochDay());
    }

    private boolean isWorkingDay(long epochDay) {
        return kind(epochDay).counts();
    }

    private Day.@Nullable Kind known(long epochDay) {
        long index = epochDay - first;
        return index >= 0 && index < kinds.length ? kinds[(int) index] : null;
    }

    private Day.Kind kind(long epochDay) {
        Day.Kind kind = known(epochDay);
        if (kind == null) {
            throw new CalendarMissing(LocalDate.ofEpochDay(epochDay).getYear());
        }
        return kind;
    }

    /**
     * The n-th working day strictly after the start; the start itself is day 0, never counts and need not be known
     * (民法典 art. 201). The result is a working day, so it never has to be moved.
     *
     * @param workingDays at least 1
     * @throws CalendarMissing if the count runs into a year that is not loaded
     */
    public LocalDate due(LocalDate start, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("a period has at least one working day, not " + workingDays);
        }
        long date = start.toEpochDay();
        for (int left = workingDays; left > 0; ) {
            date++;
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return LocalDate.ofEpochDay(date);
    }

    /**
     * The day itself if it is a working day, else the next one: where a period in calendar days or months ends on a
     * rest day (民法典 art. 203; not for periods in working days, nor for a day of receipt).
     *
     * @throws CalendarMissing if a day it has to look at is not loaded
     */
    public LocalDate nextWorkingDayOnOrAfter(LocalDate date) {
        return due(date.minusDays(1), 1);
    }

    /**
     * Working days after one day up to and including another; negative, counted the other way, if the other lies
     * before. From a day past due back to the due date it is so the number of working days overdue, 0 on a rest day
     * that follows the due date directly.
     *
     * @throws CalendarMissing if a day between them is not loaded
     */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        if (upTo.isBefore(after)) {
            return -workingDaysBetween(upTo, after);
        }
        int count = 0;
        for (long date = after.toEpochDay() + 1; date <= upTo.toEpochDay(); date++) {
            if (isWorkingDay(date)) {
                count++;
            }
        }
        return count;
    }
}
