package disclosuredesk.reminders;

/** Reminders were written or read, told to listeners: counts of them are to be made anew. */
public record RemindersChanged() {}
