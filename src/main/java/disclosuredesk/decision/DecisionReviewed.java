package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The legal review found nothing against the draft. */
public record DecisionReviewed(RequestId request, LocalDate on, String comment) implements CaseEvent {}
