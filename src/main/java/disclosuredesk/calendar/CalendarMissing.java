package disclosuredesk.calendar;

import disclosuredesk.shared.Refused;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A count needs a day of a year whose holiday notice has not been loaded. */
public class CalendarMissing extends Refused {

    private final int year;

    CalendarMissing(int year) {
        super(Kind.INVALID, null, "calendar.missing", String.valueOf(year));
        this.year = year;
    }

    /** What was counted; null if it lies in a year that is not loaded. For what must go on without. */
    public static <T> @Nullable T orNull(Supplier<T> counted) {
        try {
            return counted.get();
        } catch (CalendarMissing missing) {
            return null;
        }
    }

    /** The year to load. */
    public int year() {
        return year;
    }
}
