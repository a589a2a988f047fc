package disclosuredesk.requests;

import java.util.Optional;

/** A module that knows why a case must not be anonymised yet. */
public interface AnonymisingObstacle {

    /** The key of the sentence that says why; empty: nothing stands against it. */
    Optional<String> against(DisclosureRequest request);
}
