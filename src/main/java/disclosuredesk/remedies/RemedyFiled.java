package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A review or suit was accepted by the reviewing organ or court. */
public record RemedyFiled(
        RequestId request, LocalDate on, String remedy, RemedyKind remedyKind, String organ, String caseNumber)
        implements CaseEvent {}
