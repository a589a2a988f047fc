package disclosuredesk.consultation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** No letter, or no further one, had to be sent after all, though the request stood at the consultation. */
public record ConsultationNotNeeded(RequestId request, LocalDate on, String reason) implements CaseEvent {}
