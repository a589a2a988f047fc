package disclosuredesk.reminders;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.RequestId;

/** An officer has read what he was reminded of. */
@Act
public class ReadingReminders {

    private final Reminders reminders;
    private final Mentions mentions;

    ReadingReminders(Reminders reminders, Mentions mentions) {
        this.reminders = reminders;
        this.mentions = mentions;
    }

    /**
     * He has seen the note that names him.
     *
     * @return the case
     * @throws disclosuredesk.shared.Refused not found, if it names another
     */
    public RequestId seen(long mention, Officer by) {
        return mentions.seen(mention, by);
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
