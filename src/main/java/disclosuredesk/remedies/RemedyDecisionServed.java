package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The agency received the decision of an instance, which orders nothing; the periods to go on count from the day. */
public record RemedyDecisionServed(RequestId request, LocalDate on, String remedy, String remedyInstance)
        implements CaseEvent {}
