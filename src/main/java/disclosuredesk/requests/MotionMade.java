package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** Something about a registration was moved and waits for another officer; nothing of the request has changed. */
public record MotionMade(RequestId request, LocalDate on, Motion.Kind kind, String reason) implements CaseEvent {}
