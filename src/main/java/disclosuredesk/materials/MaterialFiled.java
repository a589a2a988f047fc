package disclosuredesk.materials;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A file was put on the case's file. */
public record MaterialFiled(RequestId request, LocalDate on, Purpose purpose, String name, long size, String sha256)
        implements CaseEvent {}
