package disclosuredesk.cooperation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * A conferral has come to its conclusion, which stands in its row.
 *
 * @param opinions how many were given one by one
 */
public record ConferralConcluded(RequestId request, LocalDate on, long conferral, int opinions) implements CaseEvent {}
