package disclosuredesk.rectification;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The head gave the result back to be examined again. */
public record RectificationReturned(RequestId request, LocalDate on, String rectification, String number, String reason)
        implements CaseEvent {}
