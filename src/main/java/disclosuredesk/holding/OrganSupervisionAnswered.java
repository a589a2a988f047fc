package disclosuredesk.holding;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** An organ beneath answered the supervision; in the ledger of the agency that issued it. */
public record OrganSupervisionAnswered(RequestId request, LocalDate on, String number, String organ, String reply)
        implements CaseEvent {}
