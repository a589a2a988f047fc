package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a system without any officer gets its first agency; impossible ever after. */
@Service
@Transactional
public class FirstSetUp {

    /** Nobody is signed in yet: the ledger says that whoever had the token did it. */
    private static final String BY = "系统初始化";

    private final Agencies agencies;
    private final PasswordEncoder passwords;
    private final PasswordRule rule;
    private final SecurityTrail trail;

    FirstSetUp(Agencies agencies, PasswordEncoder passwords, PasswordRule rule, SecurityTrail trail) {
        this.agencies = agencies;
        this.passwords = passwords;
        this.rule = rule;
        this.trail = trail;
    }

    /** Somebody of the first three, who do nothing alone. */
    public record First(Role role, String login, String name, String password) {

        /** The names of its fields in the form begin with this; the administrator's with nothing. */
        String field(String name) {
            return switch (role) {
                case SECURITY_ADMINISTRATOR -> "security" + name;
                case AUDITOR -> "auditor" + name;
                default -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
            };
        }

        @Override
        public String toString() {
            return "First[" + role + " " + login + "]";
        }
    }

    /**
     * Founds the agency with its administrator, its security administrator and its auditor: three persons. One of them types all three passwords,
     * so that the other two have to set others before anything else.
     */
    public void found(String code, String name, List<First> three) {
        requireEmpty();
        NameRule.requireAgency(code, name);
        Set<String> logins = new HashSet<>();
        Set<String> secrets = new HashSet<>();
        for (First one : three) {
            NameRule.requireLogin(one.login(), one.field("Login"));
            NameRule.requirePerson(one.name(), one.field("Name"));
            rule.require(one.password(), one.login(), List.of(one.name(), name), one.field("Password"));
            if (!logins.add(one.login().toLowerCase(Locale.ROOT))) {
                throw Refused.invalid(one.field("Login"), "agencies.setUp.sameLogin");
            }
            if (!secrets.add(one.password())) {
                throw Refused.invalid(one.field("Password"), "agencies.setUp.samePassword");
            }
        }
        long agency = insert(code, name, List.of());
        Doer setUp = Doer.another(agency, BY);
        trail.record(new AgencyFounded(code), setUp);
        for (First one : three) {
            long id = agencies.insertOfficer(
                    one.login(), one.name(), null, Set.of(one.role()), agency, passwords.encode(one.password()));
            agencies.passwordGiven(id, one.role() != Role.ADMINISTRATOR);
            trail.record(new OfficerAdded(one.login(), List.of(one.role())), setUp);
        }
    }

    /** A member of a rehearsal's agency; a handler names his department. */
    public record Member(String login, String name, Set<Role> roles, String department) {}

    /**
     * Founds an agency for a rehearsal, all officers with one password, which is no secret.
     *
     * @return the id of the agency
     */
    public long foundForRehearsal(
            String code, String name, List<String> departments, List<Member> members, String password) {
        requireEmpty();
        long agency = insert(code, name, departments);
        String hash = passwords.encode(password);
        for (Member member : members) {
            Long department = agencies.departments(agency).stream()
                    .filter(candidate -> candidate.name().equals(member.department()))
                    .map(Department::id)
                    .findFirst()
                    .orElse(null);
            agencies.insertOfficer(member.login(), member.name(), department, member.roles(), agency, hash);
        }
        return agency;
    }

    private long insert(String code, String name, List<String> departments) {
        long agency = agencies.insertAgency(code, name.strip());
        departments.forEach(department -> agencies.insertDepartment(agency, department));
        return agency;
    }

    private void requireEmpty() {
        if (!agencies.isEmpty()) {
            throw Refused.notFound("agencies.alreadySetUp");
        }
    }
}
