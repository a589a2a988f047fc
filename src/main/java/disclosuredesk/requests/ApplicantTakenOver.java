package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * The applicant's facts, his identity number among them, were taken over from this request into another out of the same
 * letter; nobody was shown them for it.
 *
 * @param into number of the request registered with them
 */
public record ApplicantTakenOver(RequestId request, LocalDate on, String into) implements CaseEvent {}
