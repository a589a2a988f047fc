package disclosuredesk.agencies;

import disclosuredesk.shared.Doer;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff of an agency, as everything outside this module sees him: passed explicitly to each act.
 *
 * @param departmentId the department, or null for staff of the disclosure office that serves the whole agency
 */
public record Officer(
        long id, long agencyId, @Nullable Long departmentId, String login, String name, Set<Role> roles, boolean enabled)
        implements Doer {

    public Officer {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the officer sees every request of the agency, or only those given to his department. */
    public boolean seesWholeAgency() {
        return EnumSet.of(Role.CLERK, Role.LEGAL_REVIEWER, Role.HEAD, Role.LEADER).stream().anyMatch(roles::contains);
    }

    @Override
    public Set<String> roleNames() {
        return roles.stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
    }
}
