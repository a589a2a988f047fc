package disclosuredesk.clock;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The reasons were found reasonable; the answer will be given by a later day (art. 35), of which the applicant was told. */
public record AnswerPostponed(RequestId request, LocalDate on, LocalDate until, String reason) implements CaseEvent {}
