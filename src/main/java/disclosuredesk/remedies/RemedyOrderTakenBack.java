package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The latest that was recorded of a received decision was wrong and counts no more. */
public record RemedyOrderTakenBack(
        RequestId request, LocalDate on, String remedy, String remedyInstance, Part part, String reason)
        implements CaseEvent {

    /** What is taken back. */
    public enum Part {
        RECEIPT,
        WAIVER,
        PERFORMANCE
    }
}
