package disclosuredesk.calendar;

/** The shipped calendar without a Spring context. */
public final class CalendarsForTests {

    private CalendarsForTests() {}

    public static WorkingCalendar shipped() {
        return ShippedCalendar.load();
    }
}
