package disclosuredesk.agencies;

import disclosuredesk.shared.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** How a system without any officer gets its first agency; impossible ever after. What is slow is done outside of the transaction. */
@Service
public class FirstSetUp {

    private final PasswordEncoder passwords;
    private final PasswordRule rule;
    private final FirstAgency first;

    FirstSetUp(PasswordEncoder passwords, PasswordRule rule, FirstAgency first) {
        this.passwords = passwords;
        this.rule = rule;
        this.first = first;
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
        List<String> hashes =
                three.stream().map(one -> passwords.encode(one.password())).toList();
        first.found(code, name, three, hashes);
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
        return first.foundForRehearsal(code, name, departments, members, passwords.encode(password));
    }
}
