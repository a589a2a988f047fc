package disclosuredesk.personal;

import java.util.List;

/** Who reads and writes columns that hold ciphertext, and says which. */
public interface PersonalColumns {

    List<PersonalColumn> personalColumns();

    /** The values are under the newest key now: makes anew what else is kept under one. In batches, each a transaction of its own. */
    default void keyChanged() {}
}
