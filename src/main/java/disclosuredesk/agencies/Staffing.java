package disclosuredesk.agencies;

import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The administrator's acts: departments, officers, roles and passwords of his own agency. */
@Act
public class Staffing {

    private final Agencies agencies;
    private final PasswordEncoder passwords;

    Staffing(Agencies agencies, PasswordEncoder passwords) {
        this.agencies = agencies;
        this.passwords = passwords;
    }

    /** Adds a department. */
    public void addDepartment(String name, Officer by) {
        requireAdministrator(by);
        if (name.isBlank()) {
            throw Refused.invalid("name", "agencies.department.nameMissing");
        }
        if (agencies.departments(by.agencyId()).stream().anyMatch(department -> department.name().equals(name.strip()))) {
            throw Refused.invalid("name", "agencies.department.exists", name.strip());
        }
        agencies.insertDepartment(by.agencyId(), name.strip());
    }

    /** Adds an officer with a first password, which he should change. */
    public void addOfficer(NewOfficer officer, Officer by) {
        requireAdministrator(by);
        require(officer.name(), officer.departmentId(), officer.roles(), by.agencyId());
        requireLogin(officer.login());
        PasswordRule.require(officer.password(), officer.login(), "password");
        agencies.insertOfficer(officer, by.agencyId(), passwords.encode(officer.password()));
    }

    private void requireLogin(String login) {
        if (!login.matches("[A-Za-z0-9._-]{2,60}")) {
            throw Refused.invalid("login", "agencies.officer.loginForm");
        }
        if (agencies.officer(login).isPresent()) {
            throw Refused.invalid("login", "agencies.officer.loginTaken", login);
        }
    }

    /** Changes what an officer may do. It takes effect with his next click. */
    public void changeOfficer(long id, String name, @Nullable Long departmentId, Set<Role> roles, boolean enabled,
            Officer by) {
        Officer officer = colleague(id, by);
        require(name, departmentId, roles, by.agencyId());
        boolean stays = enabled && roles.contains(Role.ADMINISTRATOR);
        if (officer.enabled() && officer.is(Role.ADMINISTRATOR) && !stays && isLastAdministrator(officer)) {
            throw Refused.invalid(null, "agencies.officer.lastAdministrator");
        }
        agencies.update(id, name.strip(), departmentId, roles, enabled);
    }

    private boolean isLastAdministrator(Officer officer) {
        return agencies.officers(officer.agencyId()).stream()
                .noneMatch(other -> other.id() != officer.id() && other.enabled() && other.is(Role.ADMINISTRATOR));
    }

    /** Gives an officer a new first password. */
    public void resetPassword(long id, String password, Officer by) {
        Officer officer = colleague(id, by);
        PasswordRule.require(password, officer.login(), "password");
        agencies.setPasswordHash(id, passwords.encode(password));
    }

    /** Changes the officer's own password. */
    public void changeOwnPassword(String current, String next, Officer by) {
        if (!passwords.matches(current, agencies.passwordHash(by.id()))) {
            throw Refused.invalid("current", "agencies.password.wrong");
        }
        PasswordRule.require(next, by.login(), "next");
        agencies.setPasswordHash(by.id(), passwords.encode(next));
    }

    private void require(String name, @Nullable Long departmentId, Set<Role> roles, long agencyId) {
        if (name.isBlank()) {
            throw Refused.invalid("name", "agencies.officer.nameMissing");
        }
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
        requireAdministrator(by);
        return agencies.officer(id).filter(officer -> officer.agencyId() == by.agencyId())
                .orElseThrow(() -> Refused.notFound("agencies.officer.unknown"));
    }

    private static void requireAdministrator(Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
    }
}
