package disclosuredesk.audit;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One line of the ledger.
 *
 * @param seq position in the agency's chain, from 1, without gaps
 * @param event simple name of the {@link CaseEvent}
 * @param happenedOn the day of the fact
 * @param recordedAt when it was recorded (Asia/Shanghai)
 * @param officerId who recorded it; 0 for the system
 * @param details the event's components as JSON
 * @param hash SHA-256 over this entry and the one before it, in hexadecimal
 */
public record AuditEntry(
        long agencyId,
        long seq,
        RequestId request,
        String event,
        LocalDate happenedOn,
        LocalDateTime recordedAt,
        long officerId,
        String officerName,
        String details,
        String previousHash,
        String hash) {

    public boolean is(Class<? extends CaseEvent> type) {
        return event.equals(type.getSimpleName());
    }
}
