package disclosuredesk.calendar;

import disclosuredesk.shared.Refused;

/** A count needs a day of a year whose holiday notice has not been loaded. */
public class CalendarMissing extends Refused {

    private final int year;

    CalendarMissing(int year) {
        super(Kind.INVALID, null, "calendar.missing", String.valueOf(year));
        this.year = year;
    }

    /** The year to load. */
    public int year() {
        return year;
    }
}
