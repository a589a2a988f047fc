package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** Why the correction notice went out after the seven working days (art. 30); recorded beside it. */
public record LateNoticeExplained(RequestId request, LocalDate on, String reason) implements CaseEvent {}
