package disclosuredesk.release;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The marks were burnt into a new file. */
public record MarksBurnt(RequestId request, LocalDate on, String name, int marks, int pages, String sha256)
        implements CaseEvent {}
