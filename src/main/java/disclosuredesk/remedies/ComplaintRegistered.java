package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A complaint about disclosure work came in (arts 47, 51). Who complains stands in its row alone. */
public record ComplaintRegistered(
        RequestId request,
        LocalDate on,
        String complaint,
        ComplaintSide complaintSide,
        ComplaintChannel complaintChannel,
        String about)
        implements CaseEvent {}
