package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** An instance was decided. */
public record RemedyDecided(
        RequestId request, LocalDate on, String remedy, String remedyInstance, RemedyResult remedyResult, String note)
        implements CaseEvent {}
