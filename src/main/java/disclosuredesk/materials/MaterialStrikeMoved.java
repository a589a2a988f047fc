package disclosuredesk.materials;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** One officer moved that an attachment of the registration be taken out; another has to do it. */
public record MaterialStrikeMoved(RequestId request, LocalDate on, Purpose purpose, String name, String reason)
        implements CaseEvent {}
