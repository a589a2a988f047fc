package disclosuredesk.reminders;

import disclosuredesk.clock.Duties;

/**
 * One reminder of one officer of a last day.
 *
 * @param line the day as of now
 */
public record Reminder(long id, Duties.Line line, Kind kind, boolean read) {

    /** Why one is reminded. */
    public enum Kind {
        /** The last day is near. */
        NEAR,
        /** The last day has passed. */
        OVERDUE
    }
}
