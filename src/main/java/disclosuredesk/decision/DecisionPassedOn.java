package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The head of the disclosure office approved and passed the draft on to the leader who signs. */
public record DecisionPassedOn(RequestId request, LocalDate on, Outcome outcome, String comment) implements CaseEvent {}
