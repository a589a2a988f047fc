package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * A part ended without an answer.
 *
 * @param late whether its limit had passed without one
 * @param reason empty where the system ended it
 */
public record PartClosed(
        RequestId request,
        LocalDate on,
        long part,
        String department,
        HelpingPart.Ending ending,
        boolean late,
        String reason)
        implements CaseEvent {}
