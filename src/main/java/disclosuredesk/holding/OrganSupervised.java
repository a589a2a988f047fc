package disclosuredesk.holding;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * The agency supervises (督办) an organ beneath it; in the ledger of the one that does so.
 *
 * @param request the reference of the supervision: the case, if there is one, is the other's
 * @param caseNumber of the other's case; empty: the organ as a whole
 */
public record OrganSupervised(
        RequestId request,
        LocalDate on,
        String number,
        String organ,
        String caseNumber,
        String demand,
        LocalDate replyDueOn)
        implements CaseEvent {}
