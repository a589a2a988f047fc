package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * Only some officers may see the case from now on (限制知悉), or others than before.
 *
 * @param readers their names, with 、 between
 */
public record CaseRestricted(RequestId request, LocalDate on, String reason, String readers) implements CaseEvent {}
