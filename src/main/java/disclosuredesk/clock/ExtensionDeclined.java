package disclosuredesk.clock;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The head of the disclosure office declined an extension. */
public record ExtensionDeclined(RequestId request, LocalDate on, String reason) implements CaseEvent {}
