package disclosuredesk.clock;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The head of the disclosure office approved an extension (art. 33); it counts once the applicant has been told. */
public record ExtensionApproved(RequestId request, LocalDate on, int workingDays, String reason) implements CaseEvent {}
