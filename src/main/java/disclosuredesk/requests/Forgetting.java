package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import java.util.List;

/** A room that keeps what may tell of a person of a case: which of its columns these are, and what else it has to change. */
public interface Forgetting {

    /** In the order in which they are forgotten. */
    List<Forgotten> forgotten();

    /** What is no plain text; in the transaction of the act, before the columns. */
    default void forget(RequestId request) {}
}
