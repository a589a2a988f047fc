package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The answer to a review, or the defence in a suit, was submitted. */
public record RemedyAnswered(RequestId request, LocalDate on, String remedy, RemedyKind remedyKind, String organ)
        implements CaseEvent {}
