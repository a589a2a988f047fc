package disclosuredesk.agencies;

import disclosuredesk.shared.Doer;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff of an agency, as everything outside this module sees him: passed explicitly to each act.
 *
 * @param departmentId the department, or null for staff of the disclosure office that serves the whole agency
 * @param jobTitle 职务, e.g. 科长: a word beside the name that gives no right; null if none is entered
 */
public record Officer(
        long id,
        long agencyId,
        @Nullable Long departmentId,
        String login,
        String name,
        Set<Role> roles,
        boolean enabled,
        @Nullable String jobTitle)
        implements Doer {

    /** The roles that see every request of the agency. */
    public static final Set<Role> WHOLE_AGENCY = Set.of(Role.CLERK, Role.LEGAL_REVIEWER, Role.HEAD, Role.LEADER);

    public Officer {
        roles = Set.copyOf(roles);
    }

    /** The same officer as he works in the record of an agency his own keeps. */
    @Override
    public Officer in(long record) {
        return record == agencyId ? this : new Officer(id, record, departmentId, login, name, roles, enabled, jobTitle);
    }

    /** Without a job title. */
    public Officer(
            long id,
            long agencyId,
            @Nullable Long departmentId,
            String login,
            String name,
            Set<Role> roles,
            boolean enabled) {
        this(id, agencyId, departmentId, login, name, roles, enabled, null);
    }

    /** The name with the job title behind it, as lists to choose from show it. */
    public String titledName() {
        return jobTitle == null ? name : name + "（" + jobTitle + "）";
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the officer sees every request of the agency, or only those given to his department. */
    public boolean seesWholeAgency() {
        return !Collections.disjoint(roles, WHOLE_AGENCY);
    }

    /** Whether the officer handles what a department was given: a handler what is his own department's, and nothing of another. */
    public boolean handles(@Nullable Long department) {
        return is(Role.HANDLER) && department != null && department.equals(departmentId);
    }

    /** Whether a turn of a role is for the officer, in a request given to a department or to none yet. */
    public boolean takesTurn(Role role, @Nullable Long department) {
        return role == Role.HANDLER ? handles(department) : is(role);
    }

    /** Whether the officer may see a request of his agency that was given to a department, or to none yet. */
    public boolean sees(@Nullable Long department) {
        return seesWholeAgency() || handles(department);
    }

    @Override
    public Set<String> roleNames() {
        return roles.stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
    }
}
