package disclosuredesk.clock;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** For what the applicant is to be asked his reasons (art. 35), and until when; he has not been asked yet. */
public record ReasonsPrepared(RequestId request, LocalDate on, LocalDate dueOn, String finding) implements CaseEvent {}
