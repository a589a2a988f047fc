package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;

/** A module that knows something of a request without which it would not have been one: then it cannot be void. */
public interface VoidObstacle {

    /** @throws disclosuredesk.shared.Refused conflict, saying what */
    void requireVoidable(RequestId request);
}
