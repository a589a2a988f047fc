package disclosuredesk.fees;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** All of the fee was paid; the amount is in yuan. */
public record FeePaid(RequestId request, LocalDate on, int amount, String receipt) implements CaseEvent {}
