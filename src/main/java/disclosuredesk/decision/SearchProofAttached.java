package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A file that proves the search was put on file; the hash says which. */
public record SearchProofAttached(RequestId request, LocalDate on, String name, int size, String sha256)
        implements CaseEvent {}
