package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A mistaken entry was voided: it counts nowhere. */
public record RemedyVoided(RequestId request, LocalDate on, String remedy, RemedyKind remedyKind, String reason)
        implements CaseEvent {}
