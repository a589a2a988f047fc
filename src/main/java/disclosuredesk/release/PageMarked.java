package disclosuredesk.release;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The marks of a page were changed; the file made of the marks before no longer stands. */
public record PageMarked(RequestId request, LocalDate on, String name, int page, int marks) implements CaseEvent {}
