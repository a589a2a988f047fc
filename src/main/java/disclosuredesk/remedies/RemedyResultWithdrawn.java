package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A result was recorded wrongly and does not stand; {@code on} is the day it stood with. */
public record RemedyResultWithdrawn(
        RequestId request, LocalDate on, String remedy, String remedyInstance, RemedyResult remedyResult, String reason)
        implements CaseEvent {}
