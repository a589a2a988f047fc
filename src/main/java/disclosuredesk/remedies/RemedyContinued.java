package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A suit went on to a later instance. */
public record RemedyContinued(
        RequestId request, LocalDate on, String remedy, String remedyInstance, String organ, String caseNumber)
        implements CaseEvent {}
