package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * The head of the disclosure office approved and signed; the day is the day of the decision.
 *
 * @param despite why, if the letter check found something in the answer
 */
public record DecisionApproved(RequestId request, LocalDate on, Outcome outcome, String comment, String despite)
        implements CaseEvent {}
