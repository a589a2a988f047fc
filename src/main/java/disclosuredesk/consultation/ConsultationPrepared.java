package disclosuredesk.consultation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * Whom the agency is going to ask for an opinion by a letter on paper, and about what; he has not been asked yet.
 *
 * @param nth the number of the letter in this case, from 1
 */
public record ConsultationPrepared(
        RequestId request, LocalDate on, Consultation.Kind kind, String party, String subject, long nth)
        implements CaseEvent {

    /** The letter as it is sent on a day. */
    Consultation sent(SentEnquiry sent) {
        return Consultation.letter(kind, party, sent.contact(), subject, sent.sentOn(), sent.deliveredOn());
    }
}
