package disclosuredesk.consultation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * Another agency of this installation asks for an opinion (arts 33 ¶3, 34); in the ledger of the agency asked.
 *
 * @param request the id of the letter: the agency asked has no request
 * @param sentNumber the number of the request at the agency that asks
 */
public record OpinionAsked(RequestId request, LocalDate on, String agency, String sentNumber, String kind, int papers)
        implements CaseEvent {}
