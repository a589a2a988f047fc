package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The agency decided not to appeal against a judgment (行诉法 art. 85). */
public record AppealWaived(RequestId request, LocalDate on, String remedy, String remedyInstance, String reason)
        implements CaseEvent {}
