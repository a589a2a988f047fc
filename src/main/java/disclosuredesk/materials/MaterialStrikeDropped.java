package disclosuredesk.materials;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** An attachment of the registration stays that had been moved to be taken out. */
public record MaterialStrikeDropped(RequestId request, LocalDate on, Purpose purpose, String name)
        implements CaseEvent {}
