package disclosuredesk.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * One year's notice of the State Council: the days it names, off or worked. Days of the neighbouring years may be
 * among them, such as 2018-12-29 in the notice of 2019.
 */
record Notice(int year, Map<LocalDate, NamedDay> days) {

    private static final String HEADING = "date,is_workday,name";

    /** A day the notice names, and the holiday it belongs to or makes up for. */
    record NamedDay(boolean working, String holiday) {}

    /**
     * Reads a notice. One that names no day at all is refused: every holiday would pass for a working day.
     *
     * @param source how a fault names the file
     * @throws IllegalArgumentException naming file and line
     */
    static Notice read(int year, String source, Iterable<String> lines) {
        Map<LocalDate, NamedDay> days = new TreeMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (number == 1 ? !line.equals(HEADING) : !line.isBlank() && !add(line, year, days)) {
                throw new IllegalArgumentException("%s, line %d: %s".formatted(source, number, line));
            }
        }
        if (days.keySet().stream().noneMatch(day -> day.getYear() == year)) {
            throw new IllegalArgumentException("%s, line %d: names no day of %d".formatted(source, number, year));
        }
        return new Notice(year, Map.copyOf(days));
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
}
