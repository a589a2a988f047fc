package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
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
}
