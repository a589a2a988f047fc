package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;
import java.time.LocalDate;

/** The agency bears another name from a day on, today or another. */
public record AgencyRenamed(String before, String after, LocalDate since) implements SecurityEvent {}
