package disclosuredesk.requests;

import disclosuredesk.agencies.Role;
import java.util.Set;

/**
 * Who may do what is done on a case at other places of its page than the list of what can be begun: an {@link Offer} that is not offered there. The
 * room that owns the act brings it as a bean, with the roles its act itself goes by.
 *
 * @param page the last part of the address of its form
 */
public record CaseRight(String page, Set<Role> roles, Offer.When when) {

    public CaseRight {
        roles = Set.copyOf(roles);
    }
}
