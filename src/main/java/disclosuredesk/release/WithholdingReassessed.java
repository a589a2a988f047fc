package disclosuredesk.release;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** Withheld information was looked at again (art. 18). */
public record WithholdingReassessed(
        RequestId request, LocalDate on, int part, Reassessment.Result result, String note, String reviewOn)
        implements CaseEvent {}
