package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * How and when the request came in was amended (art. 31); the day of receipt is the same by the new rule as before.
 *
 * @param safeOn the earliest day a court may take for the receipt from now on
 */
public record ReceiptAmended(RequestId request, LocalDate on, Channel channel, LocalDate safeOn) implements CaseEvent {}
