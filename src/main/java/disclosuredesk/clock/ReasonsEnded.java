package disclosuredesk.clock;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The applicant gave his reasons, or their period ended without them (art. 35). */
public record ReasonsEnded(RequestId request, LocalDate on, boolean given, String reasons) implements CaseEvent {}
