package disclosuredesk.agencies;

import disclosuredesk.shared.Doer;

/** What an agency has to do, in the room that owns it; of one that is merged into another, the other's officers go on with it. */
public interface AgencyWork {

    /** How much is not done. */
    int open(long agencyId);

    /**
     * The agency is closed, its powers are the other's. Called inside an act, before the first entry of the security ledger.
     *
     * @param by in the ledger of the agency that is closed
     */
    void merged(Agency closed, Agency into, Doer by);
}
