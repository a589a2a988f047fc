package disclosuredesk.exchange;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * A request came from another agency of this installation; in the ledger of the one that got it.
 *
 * @param request the id of the forwarding: it is not registered yet
 */
public record ForwardedRequestArrived(RequestId request, LocalDate on, String agency, String sentNumber, int papers)
        implements CaseEvent {}
