package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The applicant belongs to another class, and so the request to another column of table 三. */
public record ApplicantReclassified(
        RequestId request, LocalDate on, ApplicantKind applicantKind, ApplicantKind was, String reason) implements CaseEvent {}
