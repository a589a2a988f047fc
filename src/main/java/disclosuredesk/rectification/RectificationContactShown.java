package disclosuredesk.rectification;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.requests.ContactShown.Reason;
import disclosuredesk.requests.PersonalData;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * An officer had one of the personal data of whoever demands a rectification shown to him in full, as {@code ContactShown} of a request.
 *
 * @param remark what it was needed for, in words; empty where the reason says enough
 */
public record RectificationContactShown(
        RequestId request,
        LocalDate on,
        String rectification,
        String number,
        PersonalData shown,
        Reason reason,
        String remark)
        implements CaseEvent {}
