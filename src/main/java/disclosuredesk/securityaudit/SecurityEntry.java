package disclosuredesk.securityaudit;

import disclosuredesk.shared.RequestId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of the security ledger.
 *
 * @param seq position in the chain, from 1, without gaps
 * @param event simple name of the {@link SecurityEvent}
 * @param recordedAt Asia/Shanghai
 * @param officerId who did it; 0 for whoever is not signed in and for the system
 * @param address from where; empty for a command on the machine itself
 * @param details the event's components as JSON
 * @param hash SHA-256 over this entry and the one before it, in hexadecimal
 */
public record SecurityEntry(
        long agencyId,
        long seq,
        String event,
        LocalDateTime recordedAt,
        long officerId,
        String officerName,
        String address,
        @Nullable RequestId request,
        boolean done,
        String details,
        String previousHash,
        String hash) {}
