package disclosuredesk.cooperation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * Another agency of this installation asks for help (协查); in the ledger of the agency asked. The one that asks records it as {@link AssistanceAsked}.
 *
 * @param request under what this ledger keeps it: the agency asked has no request
 * @param sentNumber the number of the request at the agency that asks
 */
public record AssistanceArrived(
        RequestId request, LocalDate on, String agency, String sentNumber, int workingDays, int papers)
        implements CaseEvent {}
