package disclosuredesk.exchange;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The other agency sent back what was handed on to it; in the ledger of the agency that sent it. */
public record ForwardedRequestReturned(RequestId request, LocalDate on, String forwarding, String agency, String reason)
        implements CaseEvent {}
