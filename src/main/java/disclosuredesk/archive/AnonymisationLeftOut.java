package disclosuredesk.archive;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The case was restricted after its anonymisation was proposed: the decision is about the others, and nothing of this one was changed. */
public record AnonymisationLeftOut(RequestId request, LocalDate on, long decision) implements CaseEvent {}
