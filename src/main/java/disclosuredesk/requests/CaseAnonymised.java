package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * What told of persons was taken out of an archived case whose retention is over (鉴定销毁). It cannot be undone.
 *
 * @param decision the decision of two that it rests on
 * @param proposedBy who proposed it; who agreed is who recorded it
 * @param files how many files were removed, and of how many letters the text
 */
public record CaseAnonymised(
        RequestId request, LocalDate on, long decision, String proposedBy, String reason, int files, int letters)
        implements CaseEvent {}
