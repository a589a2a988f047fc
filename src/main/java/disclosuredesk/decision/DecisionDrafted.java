package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The answer was drafted. */
public record DecisionDrafted(RequestId request, LocalDate on, Outcome outcome, int parts) implements CaseEvent {}
