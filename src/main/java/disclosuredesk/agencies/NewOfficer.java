package disclosuredesk.agencies;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An officer about to be entered.
 *
 * @param departmentId required of a handler, who works for one department
 * @param jobTitle 职务; null if none is entered
 */
public record NewOfficer(
        String login,
        String name,
        @Nullable Long departmentId,
        Set<Role> roles,
        @Nullable String jobTitle) {

    /** Without a job title. */
    public NewOfficer(String login, String name, @Nullable Long departmentId, Set<Role> roles) {
        this(login, name, departmentId, roles, null);
    }

    /** Without blanks around what was typed. */
    NewOfficer asWritten() {
        return new NewOfficer(login, name.strip(), departmentId, roles, NameRule.jobTitle(jobTitle));
    }
}
