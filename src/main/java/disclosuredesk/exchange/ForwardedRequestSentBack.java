package disclosuredesk.exchange;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * What another agency handed on was sent back to it; in the ledger of the agency that got it.
 *
 * @param request the id of the forwarding: it was never registered here
 */
public record ForwardedRequestSentBack(RequestId request, LocalDate on, String agency, String sentNumber, String reason)
        implements CaseEvent {}
