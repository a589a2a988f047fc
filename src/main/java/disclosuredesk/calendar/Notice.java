package disclosuredesk.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days one paper names for a year, off or worked: the State Council's notice, or an agency's own days on top of it.
 * Days of the neighbouring years may be among them, such as 2018-12-29 in the notice of 2019. Immutable.
 *
 * @param days by date, ascending
 */
public record Notice(int year, SortedMap<LocalDate, NamedDay> days) {

    static final String HEADING = "date,is_workday,name";

    public Notice {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /** A day the notice names, and the holiday it belongs to or makes up for. */
    public record NamedDay(boolean working, String holiday) {}

    /**
     * Reads a notice. One that names no day at all is refused: every holiday would pass for a working day.
     *
     * @param source how a fault names the file
     * @throws IllegalArgumentException naming file and line
     */
    static Notice read(int year, String source, Iterable<String> lines) {
        SortedMap<LocalDate, NamedDay> days = new TreeMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (number == 1 ? !line.equals(HEADING) : !line.isBlank() && !add(line, year, days)) {
                throw new IllegalArgumentException("%s, line %d: %s".formatted(source, number, line));
            }
        }
        Notice notice = new Notice(year, days);
        if (!notice.namesItsYear()) {
            throw new IllegalArgumentException("%s, line %d: names no day of %d".formatted(source, number, year));
        }
        return notice;
    }

    /** @return whether the line could be read */
    private static boolean add(String line, int year, Map<LocalDate, NamedDay> days) {
        String[] fields = line.split(",", -1);
        if (fields.length != 3 || !fields[1].matches("true|false") || fields[2].isBlank()) {
            return false;
        }
        try {
            LocalDate date = LocalDate.parse(fields[0]);
            NamedDay day = new NamedDay(Boolean.parseBoolean(fields[1]), fields[2].strip());
            return Math.abs(date.getYear() - year) <= 1 && days.put(date, day) == null;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    /** Reads {@link #text} back; unlike a file it may name no day at all, if an overlay was withdrawn. */
    static Notice stored(int year, String text) {
        return text.strip().equals(HEADING)
                ? new Notice(year, new TreeMap<>())
                : read(year, "calendar_version " + year, text.lines().toList());
    }

    boolean namesItsYear() {
        return days.keySet().stream().anyMatch(day -> day.getYear() == year);
    }

    /** The lines {@code date,is_workday,name} under their heading, by date: the one form in which notices are kept. */
    public String text() {
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        days.forEach((date, day) -> text.append(date)
                .append(',')
                .append(day.working())
                .append(',')
                .append(day.holiday())
                .append('\n'));
        return text.toString();
    }
}
