package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;
import java.time.LocalDate;

/** An officer is to be away, and another stands in for him. */
public record LeaveEntered(String login, LocalDate from, LocalDate until, String deputy) implements SecurityEvent {}
