package disclosuredesk.holding;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** In which roles a case waits for somebody now. */
@Component
class WaitingRoles {

    private final CaseProcess process;

    WaitingRoles(CaseProcess process) {
        this.process = process;
    }

    Set<Role> of(RequestId request) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (WorkItem item : process.open(request)) {
            roles.add(Role.valueOf(item.role()));
        }
        return roles;
    }

    /** Whether the officer can handle the case in the role: a handler only what was given to his department. */
    static boolean suits(Officer officer, Role role, DisclosureRequest request) {
        return officer.enabled()
                && officer.agencyId() == request.agencyId()
                && officer.takesTurn(role, request.departmentId());
    }
}
