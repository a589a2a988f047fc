package disclosuredesk.materials;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A material was taken out; its content stays on file. */
public record MaterialStruck(RequestId request, LocalDate on, Purpose purpose, String name, String reason)
        implements CaseEvent {}
