package disclosuredesk.rectification;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The evidence came. */
public record RectificationEvidenceReceived(RequestId request, LocalDate on, String rectification, String number)
        implements CaseEvent {}
