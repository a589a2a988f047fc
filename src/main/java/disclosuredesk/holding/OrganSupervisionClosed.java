package disclosuredesk.holding;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The agency closed the supervision of an organ beneath it; in its ledger. */
public record OrganSupervisionClosed(RequestId request, LocalDate on, String number, String organ, String conclusion)
        implements CaseEvent {}
