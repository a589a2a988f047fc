package disclosuredesk.archive;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The dossier's package was made; the hash of the whole ties it to the ledger. */
public record DossierBound(RequestId request, LocalDate on, int files, int pages, String sha256, String retention)
        implements CaseEvent {}
