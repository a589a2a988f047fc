package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * Heads may see a restricted case (限制知悉) from now on besides whom it was restricted to, because no head was left who did.
 *
 * @param formerly the head who goes, or the agency that was merged into another
 * @param readers the names of the heads, with 、 between
 */
public record RestrictionPassedOn(RequestId request, LocalDate on, String formerly, String readers)
        implements CaseEvent {}
