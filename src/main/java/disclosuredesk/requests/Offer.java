package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import java.util.List;

/**
 * What an act lets an officer begin on a case whatever step it stands at. The case page offers it, under the name {@code action.PAGE} of the
 * module's messages; the act itself checks again.
 */
@FunctionalInterface
public interface Offer {

    /** The pages the officer could begin something on now: the last part of each address, as the act declares it. */
    List<String> offers(DisclosureRequest request, Officer by);
}
