package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The administrator's acts: departments, officers, roles and passwords of his own agency. */
@Act
public class Staffing {

    private final Agencies agencies;
    private final PasswordEncoder passwords;
    private final PasswordRule rule;
    private final Activations activations;
    private final Sessions sessions;
    private final Revisions revisions;
    private final SecurityTrail trail;

    Staffing(
            Agencies agencies,
            PasswordEncoder passwords,
            PasswordRule rule,
            Activations activations,
            Sessions sessions,
            Revisions revisions,
            SecurityTrail trail) {
        this.agencies = agencies;
        this.passwords = passwords;
        this.rule = rule;
        this.activations = activations;
        this.sessions = sessions;
        this.revisions = revisions;
        this.trail = trail;
    }

    /** Adds a department. */
    public void addDepartment(String name, Officer by) {
        requireAdministrator(by);
        NameRule.requireDepartment(name);
        agencies.lock(by.agencyId());
        if (agencies.departments(by.agencyId()).stream()
                .anyMatch(department -> department.name().equals(name.strip()))) {
            throw Refused.invalid("name", "agencies.department.exists", name.strip());
        }
        revisions.raise(by.agencyId(), Revisions.SETTINGS);
        agencies.insertDepartment(by.agencyId(), name.strip());
        trail.record(new DepartmentAdded(name.strip()), by);
    }

    /**
     * Sets a department's own limit for its searches and proposals.
     *
     * @param days working days, 1 to 20; null: the agency's setting
     */
    public void limitHandling(long departmentId, @Nullable Integer days, Officer by) {
        requireAdministrator(by);
        Department department = agencies.departments(by.agencyId()).stream()
                .filter(one -> one.id() == departmentId)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("agencies.department.unknown"));
        if (days != null && (days < Setting.HANDLING_DAYS.least() || days > Setting.HANDLING_DAYS.most())) {
            throw Refused.invalid("handlingDays", "agencies.department.handlingDaysBounds");
        }
        revisions.raise(by.agencyId(), Revisions.SETTINGS);
        agencies.limitHandling(departmentId, days);
        if (!Objects.equals(department.handlingDays(), days)) {
            trail.record(new DepartmentLimited(department.name(), department.handlingDays(), days), by);
        }
    }

    /**
     * Adds an officer.
     *
     * @return the code with which he sets his password himself
     */
    public Activation addOfficer(NewOfficer officer, Officer by) {
        requireAdministrator(by);
        require(officer.name(), officer.departmentId(), officer.roles(), by.agencyId());
        NameRule.requireLogin(officer.login());
        revisions.raise(by.agencyId(), Revisions.SETTINGS);
        try {
            long id = agencies.insertOfficer(officer, by.agencyId(), "");
            trail.record(new OfficerAdded(officer.login(), Role.inOrder(officer.roles())), by);
            return activations.issue(id, officer.login(), officer.name().strip(), by);
        } catch (DuplicateKeyException taken) { // logins are unique among all agencies
            throw Refused.invalid("login", "agencies.officer.loginTaken", officer.login());
        }
    }

    /**
     * Changes what an officer may do, all of it or nothing. It takes effect with his next click.
     *
     * @param version the officer's as the administrator saw it
     */
    public void changeOfficer(long id, int version, ChangedOfficer to, Officer by) {
        requireAdministrator(by);
        agencies.lock(by.agencyId()); // two administrators may be about to disable each other
        Officer officer = colleague(id, by);
        require(to.name(), to.departmentId(), to.roles(), by.agencyId());
        boolean stays = to.enabled() && to.roles().contains(Role.ADMINISTRATOR);
        if (officer.enabled() && officer.is(Role.ADMINISTRATOR) && !stays && isLastAdministrator(officer)) {
            throw Refused.invalid(null, "agencies.officer.lastAdministrator");
        }
        revisions.raise(by.agencyId(), Revisions.SETTINGS);
        if (!agencies.update(id, version, to)) {
            throw Refused.conflict("agencies.officer.changedMeanwhile", officer.name());
        }
        if (!to.enabled() || !to.roles().equals(officer.roles())) {
            sessions.endAll(id, null);
        }
        facts(officer, to).forEach(fact -> trail.record(fact, by));
    }

    /** What changes, each by a fact of its own. */
    private static List<SecurityEvent> facts(Officer before, ChangedOfficer to) {
        List<SecurityEvent> facts = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        if (!before.name().equals(to.name().strip())) {
            fields.add("name");
        }
        if (!Objects.equals(before.departmentId(), to.departmentId())) {
            fields.add("department");
        }
        if (!fields.isEmpty()) {
            facts.add(new OfficerChanged(before.login(), fields));
        }
        if (!before.roles().equals(to.roles())) {
            facts.add(new RolesChanged(before.login(), Role.inOrder(before.roles()), Role.inOrder(to.roles())));
        }
        if (before.enabled() != to.enabled()) {
            facts.add(to.enabled() ? new OfficerEnabled(before.login()) : new OfficerDisabled(before.login()));
        }
        return facts;
    }

    private boolean isLastAdministrator(Officer officer) {
        return agencies.officers(officer.agencyId()).stream()
                .noneMatch(other -> other.id() != officer.id() && other.enabled() && other.is(Role.ADMINISTRATOR));
    }

    /**
     * Changes the officer's own password. Wherever else he is signed in, he is no more.
     *
     * @param here the session he does it in, which goes on; null: there is none
     */
    public void changeOwnPassword(String current, String next, @Nullable String here, Officer by) {
        if (!passwords.matches(current, agencies.passwordHash(by.id()))) {
            throw Refused.invalid("current", "agencies.password.wrong");
        }
        rule.require(
                next,
                by.login(),
                List.of(by.name(), agencies.agency(by.agencyId()).name()),
                "next");
        if (next.equals(current)) {
            throw Refused.invalid("next", "agencies.password.same");
        }
        rule.requireAnother(next, by.id(), "next");
        agencies.setPasswordHash(by.id(), passwords.encode(next));
        sessions.endAll(by.id(), here);
        trail.record(new OwnPasswordChanged(), by);
    }

    private void require(String name, @Nullable Long departmentId, Set<Role> roles, long agencyId) {
        NameRule.requirePerson(name);
        if (roles.isEmpty()) {
            throw Refused.invalid("roles", "agencies.officer.roleMissing");
        }
        if (roles.contains(Role.HANDLER) && departmentId == null) {
            throw Refused.invalid("departmentId", "agencies.officer.departmentMissing");
        }
        if (departmentId != null && agencies.departments(agencyId).stream().noneMatch(d -> d.id() == departmentId)) {
            throw Refused.invalid("departmentId", "agencies.department.unknown");
        }
    }

    private Officer colleague(long id, Officer by) {
        return agencies.officer(id)
                .filter(officer -> officer.agencyId() == by.agencyId())
                .orElseThrow(() -> Refused.notFound("agencies.officer.unknown"));
    }

    private static void requireAdministrator(Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
    }
}
