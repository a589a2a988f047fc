package disclosuredesk.rehearsal;

import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import java.util.List;

/**
 * The officers who act in a rehearsal: one of each role, so that four eyes are four.
 *
 * @param departments the departments requests are assigned to, each with one handler
 */
record Cast(Officer clerk, Officer reviewer, Officer head, Officer administrator, List<Desk> departments) {

    /** The same with another clerk. */
    Cast as(Officer other) {
        return new Cast(other, reviewer, head, administrator, departments);
    }

    /** A department and its handler. */
    record Desk(Department department, Officer handler) {}
}
