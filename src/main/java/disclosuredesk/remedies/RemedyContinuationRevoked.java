package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A later instance was recorded wrongly; {@code on} is the day it stood with. */
public record RemedyContinuationRevoked(
        RequestId request, LocalDate on, String remedy, String remedyInstance, String reason) implements CaseEvent {}
