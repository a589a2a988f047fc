package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;
import java.time.LocalDate;

/** A leave was ended before its last day, or taken back. */
public record LeaveEnded(String login, LocalDate from, LocalDate until, String deputy) implements SecurityEvent {}
