package disclosuredesk.holding;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The agency above closed its supervision; in the ledger of the one that answered. */
public record SupervisionFromAboveClosed(RequestId request, LocalDate on, String number, String conclusion)
        implements CaseEvent {}
