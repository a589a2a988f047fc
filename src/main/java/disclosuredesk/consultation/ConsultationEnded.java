package disclosuredesk.consultation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * An opinion came in, or its 15 working days ended in silence (arts 32, 34).
 *
 * @param consultation id of the consultation that was opened
 * @param opinion name of the {@link Consultation.Opinion}
 */
public record ConsultationEnded(RequestId request, LocalDate on, long consultation, String party, String opinion)
        implements CaseEvent {}
