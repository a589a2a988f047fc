package disclosuredesk.archive;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The dossier was archived although pieces are missing, and why. */
public record DossierIncomplete(RequestId request, LocalDate on, String missing, String reason) implements CaseEvent {}
