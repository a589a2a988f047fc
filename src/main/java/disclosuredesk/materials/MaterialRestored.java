package disclosuredesk.materials;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A material that had been taken out stands again. */
public record MaterialRestored(RequestId request, LocalDate on, Purpose purpose, String name) implements CaseEvent {}
