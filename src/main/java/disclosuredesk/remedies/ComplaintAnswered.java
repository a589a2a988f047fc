package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A complaint was looked into and answered. */
public record ComplaintAnswered(
        RequestId request, LocalDate on, String complaint, ComplaintResult complaintResult, String answer)
        implements CaseEvent {}
