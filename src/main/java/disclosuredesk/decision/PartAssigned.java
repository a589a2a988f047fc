package disclosuredesk.decision;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * A helping department was given a part of the request, beside the lead department.
 *
 * @param department by the name it had then
 * @param workingDays its limit: internal, it stops nothing
 */
public record PartAssigned(RequestId request, LocalDate on, long part, String department, String what, int workingDays)
        implements CaseEvent {}
