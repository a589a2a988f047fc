package disclosuredesk.reminders;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.Act;

/** An officer has read what he was reminded of. */
@Act
public class ReadingReminders {

    private final Reminders reminders;

    ReadingReminders(Reminders reminders) {
        this.reminders = reminders;
    }

    /** @throws disclosuredesk.shared.Refused not found, if it is another's */
    public void read(long id, Officer by) {
        reminders.read(id, by);
    }

    /** All that the officer can see. */
    public void readAll(Officer by) {
        reminders.readAll(by);
    }
}
