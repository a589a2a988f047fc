package disclosuredesk.rectification;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A demand to correct one's own records came in (art. 41). */
public record RectificationRegistered(RequestId request, LocalDate on, String rectification, String number)
        implements CaseEvent {}
