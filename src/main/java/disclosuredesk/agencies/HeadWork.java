package disclosuredesk.agencies;

import disclosuredesk.shared.Doer;

/** What a head decides and not every head sees, in the room that owns it: it is not left without one when he goes. */
public interface HeadWork {

    /** How much no other head in service sees. */
    int onlyHis(long officerId);

    /**
     * The officer is a head no more, or disabled: the other heads in service go on with it. Called inside an act, before the first entry of the security
     * ledger.
     */
    void leaves(Officer head, Doer by);
}
