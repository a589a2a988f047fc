package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** Everybody may see the case again who could before it was restricted (限制知悉). */
public record RestrictionLifted(RequestId request, LocalDate on, String reason) implements CaseEvent {}
