package disclosuredesk.agencies;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator makes of an officer. The login never changes.
 *
 * @param departmentId required of a handler, who works for one department
 * @param enabled whether he may sign in; it counts with his next click
 * @param newPassword in the clear, at least 12 characters; null keeps the one he has; never stored or logged
 */
public record ChangedOfficer(
        String name,
        @Nullable Long departmentId,
        Set<Role> roles,
        boolean enabled,
        @Nullable String newPassword) {

    @Override
    public String toString() {
        return "ChangedOfficer[" + name + "]";
    }
}
