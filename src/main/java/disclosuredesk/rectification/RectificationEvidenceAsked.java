package disclosuredesk.rectification;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** Who demands was asked for evidence; once. */
public record RectificationEvidenceAsked(
        RequestId request, LocalDate on, String rectification, String number, LocalDate until) implements CaseEvent {}
