package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The corrected request came in: the reply period starts again from this day (art. 30). */
public record CorrectionReceived(RequestId request, LocalDate on, String content) implements CaseEvent {}
