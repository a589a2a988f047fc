package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** What a decision ordered was done (行诉法 art. 94; 复议法 art. 77). */
public record RemedyOrderPerformed(
        RequestId request,
        LocalDate on,
        String remedy,
        String remedyInstance,
        String performedBy,
        String how,
        String fileName,
        String sha256)
        implements CaseEvent {}
