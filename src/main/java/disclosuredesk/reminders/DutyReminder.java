package disclosuredesk.reminders;

import disclosuredesk.clock.Duties;

/**
 * One reminder of one officer of a day that belongs to no open request.
 *
 * @param line the day as of now
 */
public record DutyReminder(long id, Duties.Line line, Reminder.Kind kind, boolean read) {}
