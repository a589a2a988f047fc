package disclosuredesk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which days are working days, from the yearly notices of the State Council: Monday to Friday but for the days off,
 * and the make-up days (调休). Immutable. A day is known if its year's notice is loaded, or if a loaded notice names it
 * (that of 2019 begins in December 2018).
 */
public final class WorkingCalendar {

    private final Set<Integer> years;
    private final Map<LocalDate, NamedDay> named;

    private record NamedDay(boolean working, String holiday) {}

    private WorkingCalendar(Set<Integer> years, Map<LocalDate, NamedDay> named) {
        this.years = years;
        this.named = named;
    }

    /** A calendar that knows nothing yet. */
    public static WorkingCalendar empty() {
        return new WorkingCalendar(Set.of(), Map.of());
    }

    /**
     * This calendar and one more notice. Where two notices name the same day, the later year's prevails.
     *
     * @param lines {@code date,is_workday,name} as in holiday-cn, with a heading line
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    public WorkingCalendar with(int year, Iterable<String> lines) {
        Map<LocalDate, NamedDay> all = new HashMap<>(named);
        int number = 0;
        for (String line : lines) {
            if (++number > 1 && !line.isBlank()) {
                read(line, year, number, all);
            }
        }
        Set<Integer> known = new TreeSet<>(years);
        known.add(year);
        return new WorkingCalendar(known, Map.copyOf(all));
    }

    private static void read(String line, int year, int number, Map<LocalDate, NamedDay> all) {
        String[] fields = line.split(",", -1);
        if (fields.length != 3 || !fields[1].matches("true|false") || fields[2].isBlank()) {
            throw new IllegalArgumentException("calendar %d, line %d: %s".formatted(year, number, line));
        }
        try {
            all.put(LocalDate.parse(fields[0]), new NamedDay(Boolean.parseBoolean(fields[1]), fields[2].strip()));
        } catch (java.time.DateTimeException notADate) {
            throw new IllegalArgumentException("calendar %d, line %d: %s".formatted(year, number, line), notADate);
        }
    }

    /** The years whose notices are loaded. */
    public Set<Integer> years() {
        return years;
    }

    /**
     * What kind of day it is.
     *
     * @throws CalendarMissing if its year's notice is not loaded
     */
    public Day day(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        NamedDay day = named.get(date);
        if (day != null) {
            return new Day(date, day.working ? weekend ? Day.Kind.MAKE_UP_DAY : Day.Kind.WORKING_DAY : Day.Kind.HOLIDAY,
                    day.holiday);
        }
        if (!years.contains(date.getYear())) {
            throw new CalendarMissing(date.getYear());
        }
        return new Day(date, weekend ? Day.Kind.WEEKEND : Day.Kind.WORKING_DAY, null);
    }

    /** @throws CalendarMissing if the day's year is not loaded */
    public boolean isWorkingDay(LocalDate date) {
        return day(date).isWorkingDay();
    }

    /**
     * The n-th working day strictly after the start; the start itself is day 0 and never counts (民法典 art. 201).
     *
     * @param workingDays at least 1
     * @throws CalendarMissing if the count runs into a year that is not loaded
     */
    public LocalDate due(LocalDate start, int workingDays) {
        LocalDate date = start;
        for (int left = workingDays; left > 0; ) {
            date = date.plusDays(1);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return date;
    }

    /**
     * Working days after one day up to and including another; negative if the other lies before.
     *
     * @throws CalendarMissing if a day between them is not loaded
     */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        if (upTo.isBefore(after)) {
            return -workingDaysBetween(upTo, after);
        }
        int count = 0;
        for (LocalDate date = after.plusDays(1); !date.isAfter(upTo); date = date.plusDays(1)) {
            if (isWorkingDay(date)) {
                count++;
            }
        }
        return count;
    }
}
