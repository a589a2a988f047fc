package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** Review or approval sent the draft back for changes; in ledgers from before {@link disclosuredesk.requests.CaseReturned}. */
public record DecisionReturned(RequestId request, LocalDate on, String stage, String reason) implements CaseEvent {}
