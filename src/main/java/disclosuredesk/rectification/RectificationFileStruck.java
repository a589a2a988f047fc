package disclosuredesk.rectification;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A file of evidence was taken out. */
public record RectificationFileStruck(
        RequestId request, LocalDate on, String rectification, String number, String name, String sha256, String reason)
        implements CaseEvent {}
