package disclosuredesk.agencies;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator makes of an officer. The login never changes.
 *
 * @param departmentId required of a handler, who works for one department
 * @param enabled whether he may sign in; it counts with his next click
 */
public record ChangedOfficer(String name, @Nullable Long departmentId, Set<Role> roles, boolean enabled) {}
