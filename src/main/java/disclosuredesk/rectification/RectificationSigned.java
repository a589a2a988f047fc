package disclosuredesk.rectification;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** Another officer signed the result and with it the letter. */
public record RectificationSigned(
        RequestId request,
        LocalDate on,
        String rectification,
        String number,
        RectificationResult rectificationResult,
        String letterNumber)
        implements CaseEvent {}
