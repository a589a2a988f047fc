package disclosuredesk.agencies;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An officer about to be entered.
 *
 * @param departmentId required of a handler, who works for one department
 */
public record NewOfficer(
        String login, String name, @Nullable Long departmentId, Set<Role> roles) {}
