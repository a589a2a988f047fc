package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The request was received (on the day of art. 31) and entered under its number. */
public record RequestRegistered(
        RequestId request, LocalDate on, String number, Channel channel, ApplicantKind applicantKind)
        implements CaseEvent {}
