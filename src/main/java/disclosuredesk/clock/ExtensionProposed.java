package disclosuredesk.clock;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** An extension was proposed to the head of the disclosure office (art. 33). */
public record ExtensionProposed(RequestId request, LocalDate on, int workingDays, String reason) implements CaseEvent {}
