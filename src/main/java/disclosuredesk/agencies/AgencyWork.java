package disclosuredesk.agencies;

import disclosuredesk.shared.Doer;

/** What an agency has to do, in the room that owns it; of one that is merged into another, the other's officers go on with it. */
public interface AgencyWork {

    /** How much is not done. */
    int open(long agencyId);

    /** Nobody else acts on what {@link #merged} writes about until the transaction ends. Called before the first entry of any ledger: whoever acts on a case locks the case first. */
    void lock(long agencyId);

    /**
     * The agency is closed, its powers are the other's; or it was before, and who kept its record is closed. Called inside an act, before the first entry of
     * the security ledger.
     *
     * @param closed whose record it is
     * @param by in the ledger of that agency
     * @throws disclosuredesk.shared.Refused conflict, if the other cannot go on with it
     */
    void merged(Agency closed, Agency into, Doer by);
}
