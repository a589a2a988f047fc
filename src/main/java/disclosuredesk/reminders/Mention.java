package disclosuredesk.reminders;

import disclosuredesk.shared.RequestId;
import java.time.LocalDateTime;

/** A note that names an officer and that he has not seen yet. */
public record Mention(long id, RequestId request, String number, String by, LocalDateTime at, String note) {}
