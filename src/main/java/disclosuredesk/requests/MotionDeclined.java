package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** Another officer declined what had been moved about a registration. */
public record MotionDeclined(RequestId request, LocalDate on, Motion.Kind kind, String movedBy, String reason)
        implements CaseEvent {}
