package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Refused;
import java.util.List;
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
        this.rule = rule;
        this.agencies = agencies;
        this.passwords = passwords;
        this.trail = trail;
    }

    /** Founds the agency with its first administrator. */
    public void found(String code, String name, NewOfficer administrator, String password) {
        requireEmpty();
        NameRule.requireAgency(code, name);
        NameRule.requireLogin(administrator.login());
        NameRule.requirePerson(administrator.name());
        rule.require(password, administrator.login(), List.of(administrator.name(), name), "password");
        long agency = insert(code, name, List.of());
        agencies.insertOfficer(administrator, agency, passwords.encode(password));
        Doer setUp = Doer.another(agency, BY);
        trail.record(new AgencyFounded(code), setUp);
        trail.record(new OfficerAdded(administrator.login(), Role.inOrder(administrator.roles())), setUp);
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
            agencies.insertOfficer(
                    new NewOfficer(member.login(), member.name(), department, member.roles()), agency, hash);
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
