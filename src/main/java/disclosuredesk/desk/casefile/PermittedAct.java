package disclosuredesk.desk.casefile;

import disclosuredesk.agencies.Role;
import disclosuredesk.requests.Offer;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table of rights: an act on a case, who may do it, and when.
 *
 * @param page the last part of the address of its form
 * @param step the step of the process at which alone it can be done, or that it begins; empty: it belongs to none
 * @param when the state the case has to be in; null: it has to stand at the step
 * @param notDrafter whether who drafted the answer is excluded, whatever his roles
 */
record PermittedAct(String page, String step, Set<Role> roles, Offer.@Nullable When when, boolean notDrafter) {

    PermittedAct {
        roles = Set.copyOf(roles);
    }

    public boolean isPermittedTo(Role role) {
        return roles.contains(role);
    }

    /** Whether a handler does it, and so only where his own department has the case. */
    public boolean ofOwnDepartment() {
        return roles.contains(Role.HANDLER);
    }

    /** Message key of its name. */
    public String name() {
        return step.isEmpty() ? "action." + page : "step." + step;
    }

    /** As a line of a file. */
    String line() {
        return "%s%s, %s: %s%s%s"
                .formatted(
                        page,
                        step.isEmpty() ? "" : " (" + step + ")",
                        when == null ? "at its step" : when,
                        new TreeSet<>(roles).stream().map(Role::name).collect(Collectors.joining(", ")),
                        ofOwnDepartment() ? "; a handler in his own department" : "",
                        notDrafter ? "; not who drafted" : "");
    }
}
