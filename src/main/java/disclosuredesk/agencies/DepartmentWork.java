package disclosuredesk.agencies;

import disclosuredesk.shared.Doer;

/**
 * Open work a department has, in the room that owns it: what was given to it and is not done. A department that is closed hands it over; what is
 * done stays under its name.
 */
public interface DepartmentWork {

    /** How much there is. */
    int open(long departmentId);

    /** Nobody else acts on it until the transaction ends. Called before the first entry of any ledger: whoever acts on a case locks the case first. */
    void lock(Department from);

    /**
     * The other department has it from now on; no day changes. Called inside an act, before the first entry of the security ledger.
     *
     * @param to of the same agency, or of the one it is merged into
     * @param by of the department's agency; what belongs to a record it keeps is said in the ledger of that record
     */
    void handOver(Department from, Department to, Doer by);
}
