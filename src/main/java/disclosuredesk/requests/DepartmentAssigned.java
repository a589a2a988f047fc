package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The request was given to a department to search and propose an answer.
 *
 * @param handlingDays the agency's own limit for it, in working days; null if none was set
 */
public record DepartmentAssigned(
        RequestId request,
        LocalDate on,
        String department,
        @Nullable String note,
        @Nullable Integer handlingDays) implements CaseEvent {}
