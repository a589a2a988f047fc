package disclosuredesk.audit;

import java.time.LocalDate;

/** Says of an earlier entry that it does not count any more; from now on nothing rests on that one. */
public sealed interface Revoked extends CaseEvent permits FactRevoked, ActTakenBack {

    /** The entry's position in the chain. */
    long seq();

    /** The entry's event. */
    String fact();

    /** The day it stood with. */
    LocalDate was();
}
