package disclosuredesk.archive;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The dossier was put in order and archived. */
public record DossierArchived(RequestId request, LocalDate on, String note) implements CaseEvent {}
