package disclosuredesk.archive;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * A proposal to anonymise the case was refused or withdrawn; nothing of it was changed. Why it was refused, the decision says.
 */
public record AnonymisationEnded(RequestId request, LocalDate on, long decision, Anonymisation.State anonymisationState)
        implements CaseEvent {}
