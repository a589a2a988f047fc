package disclosuredesk.registration;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.util.Optional;

/**
 * Requests that did not come over the agency's own counter. Each is registered under an id that was set when it came. The module they come by says it
 * as a bean.
 */
public interface ArrivedRequests {

    /** What is known of one that waits for the officer's agency: the form opens with it. */
    Optional<Registration> find(RequestId id, Officer by);

    /**
     * Whether it is one of these; then what has to be locked is locked.
     *
     * @throws disclosuredesk.shared.Refused conflict if it is none of the officer's agency's, or waits no more; invalid if it came in otherwise than
     *     is said
     */
    boolean take(Registration registration, Officer by);

    /** One that was taken is registered, in the same transaction. */
    void registered(RequestId id, RequestNumber number, Officer by);
}
