package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * Something a department of the agency had to do in the case is another's, because the department was closed. No day changes by it.
 *
 * @param from the department that was closed, by the name it had then
 * @param to the department that has it now
 */
public record DepartmentTakenOver(RequestId request, LocalDate on, Matter matter, String from, String to)
        implements CaseEvent {

    /** What the department had to do. */
    public enum Matter {
        /** 承办: to search and propose. */
        LEAD,
        /** 协办 */
        PART,
        /** 协查 */
        ASSISTANCE,
        /** 会商 */
        CONFERRAL
    }
}
