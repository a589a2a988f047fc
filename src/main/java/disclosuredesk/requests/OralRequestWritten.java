package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.requests.OralRequest.Confirmation;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The office wrote an oral request down (art. 29), read it back, and the applicant confirmed it. */
public record OralRequestWritten(RequestId request, LocalDate on, String writtenBy, Confirmation confirmation)
        implements CaseEvent {}
