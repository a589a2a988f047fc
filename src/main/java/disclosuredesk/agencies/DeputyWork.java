package disclosuredesk.agencies;

/** What somebody who is away has to do, in the room that owns it, as far as who stands in for him does not see it although he has the rights. */
public interface DeputyWork {

    /** How much. */
    int unseen(long officerId, Officer deputy);
}
