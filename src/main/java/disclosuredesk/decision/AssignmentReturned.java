package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The department gave the request back for another assignment. */
public record AssignmentReturned(RequestId request, LocalDate on, String reason) implements CaseEvent {}
