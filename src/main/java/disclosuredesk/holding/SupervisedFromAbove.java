package disclosuredesk.holding;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * The agency above supervises (督办) a case, or the agency as a whole; in the ledger of the one that has to answer.
 *
 * @param request the case, or the reference of the supervision
 */
public record SupervisedFromAbove(
        RequestId request, LocalDate on, String number, String superior, String demand, LocalDate replyDueOn)
        implements CaseEvent {}
