package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.shared.RequestId;
import java.util.List;

/** The module that keeps what helping departments are given (协办): the assignment gives it with the case. */
public interface HelpingDepartments {

    /**
     * Gives each its part, in the transaction of the assignment.
     *
     * @param lead the department the request is assigned to
     * @throws disclosuredesk.shared.Refused invalid, at {@code parts[i].…}
     */
    void give(DisclosureRequest request, long lead, List<AskedPart> parts, Officer by);

    /** What was given with an assignment or after it, as far as it stands: it cannot stand without the assignment. Latest first. */
    List<AuditEntry> restingOn(RequestId request, AuditEntry assignment);
}
