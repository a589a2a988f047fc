package disclosuredesk.agencies;

import disclosuredesk.shared.Refusals;
import disclosuredesk.shared.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Officers about to be proposed, looked at one by one: what stands against each of them. Changes nothing. */
@Component
public class OfficersToAdd {

    private final Agencies agencies;
    private final RightsChanges changes;

    OfficersToAdd(Agencies agencies, RightsChanges changes) {
        this.agencies = agencies;
        this.changes = changes;
    }

    /**
     * What is wrong with each, in the order of the fields of their form.
     *
     * @return as many lists as there are officers; an empty one: he may be proposed
     */
    public List<List<Refused>> wrongWith(List<NewOfficer> officers, long agencyId) {
        List<Department> departments = agencies.departments(agencyId);
        Set<String> proposed = changes.open(agencyId).stream()
                .filter(open -> open.officerId() == null)
                .map(open -> open.login().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> before = new HashSet<>();
        List<List<Refused>> wrong = new ArrayList<>();
        for (NewOfficer officer : officers) {
            Refusals refusals = new Refusals();
            refusals.gather(() -> NameRule.requireLogin(officer.login()));
            String login = officer.login().toLowerCase(Locale.ROOT);
            if (!before.add(login) && !officer.login().isEmpty()) {
                refusals.add(Refused.invalid("login", "agencies.officer.loginTwice", officer.login()));
            } else if (proposed.contains(login)
                    || agencies.isLoginTaken(login)) { // logins are unique among all agencies
                refusals.add(Refused.invalid("login", "agencies.officer.loginTaken", officer.login()));
            }
            rules(officer.name(), officer.jobTitle(), officer.roles(), officer.departmentId(), departments)
                    .found()
                    .forEach(refusals::add);
            wrong.add(refusals.found());
        }
        return wrong;
    }

    /** What must be so of every officer, new or changed. */
    static Refusals rules(
            String name,
            @Nullable String jobTitle,
            Set<Role> roles,
            @Nullable Long departmentId,
            List<Department> departments) {
        Refusals refusals = new Refusals();
        refusals.gather(() -> NameRule.requirePerson(name));
        refusals.gather(() -> NameRule.requireJobTitle(jobTitle));
        if (roles.isEmpty()) {
            refusals.add(Refused.invalid("roles", "agencies.officer.roleMissing"));
        }
        if (!Role.goTogether(roles)) {
            refusals.add(Refused.invalid("roles", "agencies.officer.rolesExclusive"));
        }
        if (roles.contains(Role.HANDLER) && departmentId == null) {
            refusals.add(Refused.invalid("departmentId", "agencies.officer.departmentMissing"));
        }
        if (departmentId != null && departments.stream().noneMatch(one -> one.id() == departmentId)) {
            refusals.add(Refused.invalid("departmentId", "agencies.department.unknown"));
        }
        return refusals;
    }
}
