package disclosuredesk.calendar;

import java.io.IOException;

/** The shipped calendar without a Spring context. */
public final class CalendarsForTests {

    private CalendarsForTests() {}

    public static WorkingCalendar shipped() {
        try {
            return new Calendars().of(0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
