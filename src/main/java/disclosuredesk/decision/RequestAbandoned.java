package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * The period for a correction ended without one; the request counts as abandoned (art. 30; row （六）, 2021: item 1).
 *
 * @param on the last day of the period
 */
public record RequestAbandoned(RequestId request, LocalDate on) implements CaseEvent {}
