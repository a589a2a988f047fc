package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The entry of a complaint should not have been made, or was wrong; it stays on file. */
public record ComplaintVoided(RequestId request, LocalDate on, String complaint, String reason) implements CaseEvent {}
