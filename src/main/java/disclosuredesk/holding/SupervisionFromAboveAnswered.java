package disclosuredesk.holding;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The supervision from above was answered; in the ledger of the agency that did so. */
public record SupervisionFromAboveAnswered(RequestId request, LocalDate on, String number, String reply)
        implements CaseEvent {}
