package disclosuredesk.rectification;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A file of evidence was put on file. */
public record RectificationFileAdded(
        RequestId request, LocalDate on, String rectification, String number, String name, long size, String sha256)
        implements CaseEvent {}
