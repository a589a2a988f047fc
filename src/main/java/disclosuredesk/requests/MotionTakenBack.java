package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** Who had moved something about a registration took it back. */
public record MotionTakenBack(RequestId request, LocalDate on, Motion.Kind kind) implements CaseEvent {}
