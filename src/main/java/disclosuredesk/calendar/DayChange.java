package disclosuredesk.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A day two calendars say different things of.
 *
 * @param before null if it was not known
 * @param after null if it will not be known
 */
public record DayChange(
        LocalDate date, @Nullable Day before, @Nullable Day after) {

    /**
     * What a proposal for a year changes, by date: of the days the calendars name, in that year and those next to it.
     * That a year becomes known at all is not told day by day.
     */
    static List<DayChange> between(WorkingCalendar before, WorkingCalendar after, int year) {
        SortedSet<LocalDate> named = new TreeSet<>();
        IntStream.rangeClosed(year - 1, year + 1).forEach(one -> {
            before.named(one).forEach(day -> named.add(day.date()));
            after.named(one).forEach(day -> named.add(day.date()));
        });
        List<DayChange> changes = new ArrayList<>();
        for (LocalDate date : named) {
            Day was = before.knows(date) ? before.day(date) : null;
            Day is = after.knows(date) ? after.day(date) : null;
            if (is == null ? was != null : !is.equals(was)) {
                changes.add(new DayChange(date, was, is));
            }
        }
        return changes;
    }
}
