package disclosuredesk.consultation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * A letter asking for an opinion was sent (arts 32, 34). The reply period stops counting by it (art. 33 paragraph 3).
 *
 * @param consultation id of the consultation, to pair with its end
 * @param thirdParty true for a third party (art. 32), false for a joint agency (art. 34)
 */
public record ConsultationOpened(RequestId request, LocalDate on, long consultation, boolean thirdParty, String party)
        implements CaseEvent {}
