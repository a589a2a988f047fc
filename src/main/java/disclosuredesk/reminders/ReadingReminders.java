package disclosuredesk.reminders;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.Act;

/** An officer has read what he was reminded of. */
@Act
public class ReadingReminders {

    private final Reminders reminders;
    private final DutyReminders duties;

    ReadingReminders(Reminders reminders, DutyReminders duties) {
        this.reminders = reminders;
        this.duties = duties;
    }

    /** @throws disclosuredesk.shared.Refused not found, if it is another's */
    public void read(long id, Officer by) {
        reminders.read(id, by);
    }

    /** The same of a day that belongs to no open request. */
    public void readDuty(long id, Officer by) {
        duties.read(id, by);
    }

    /** All that the officer can see. */
    public void readAll(Officer by) {
        reminders.readAll(by);
        duties.readAll(by);
    }
}
