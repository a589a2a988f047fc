package disclosuredesk.rectification;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The demand was withdrawn before it was told. */
public record RectificationWithdrawn(
        RequestId request, LocalDate on, String rectification, String number, String reason) implements CaseEvent {}
