package disclosuredesk.reminders;

import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One reminder of one officer.
 *
 * @param rule name of the {@link disclosuredesk.clock.TimeLimit}
 * @param reference what of the case it is the period of; 0 where the rule says it all
 * @param about the party or the like it concerns; empty where the rule says it all
 */
public record Reminder(
        long id,
        RequestId request,
        RequestNumber number,
        String information,
        String rule,
        long reference,
        String about,
        LocalDate dueOn,
        Kind kind,
        LocalDateTime visibleFrom,
        boolean read) {

    /** Why one is reminded. */
    public enum Kind {
        /** The last day is near. */
        NEAR,
        /** The last day has passed. */
        OVERDUE
    }
}
