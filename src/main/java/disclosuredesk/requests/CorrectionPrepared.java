package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * What the applicant is to be told to correct (art. 30); he has not been told yet.
 *
 * @param dueOn last day of the reasonable period the notice sets
 */
public record CorrectionPrepared(RequestId request, LocalDate on, LocalDate dueOn, String items) implements CaseEvent {}
