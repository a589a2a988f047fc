package disclosuredesk.agencies;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator makes of an officer. The login never changes.
 *
 * @param departmentId required of a handler, who works for one department
 * @param enabled whether he may sign in; it counts with his next click
 * @param jobTitle 职务; null if none is entered
 */
public record ChangedOfficer(
        String name,
        @Nullable Long departmentId,
        Set<Role> roles,
        boolean enabled,
        @Nullable String jobTitle) {

    /** Without a job title. */
    public ChangedOfficer(String name, @Nullable Long departmentId, Set<Role> roles, boolean enabled) {
        this(name, departmentId, roles, enabled, null);
    }
}
