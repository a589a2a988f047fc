package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Every officer's own password, while he knows it; who has lost it is handed a code ({@link UsingActivations}). */
@Act
public class ChangingOwnPassword {

    private final Agencies agencies;
    private final PasswordEncoder passwords;
    private final PasswordRule rule;
    private final Sessions sessions;
    private final SecurityTrail trail;

    ChangingOwnPassword(
            Agencies agencies, PasswordEncoder passwords, PasswordRule rule, Sessions sessions, SecurityTrail trail) {
        this.agencies = agencies;
        this.passwords = passwords;
        this.rule = rule;
        this.sessions = sessions;
        this.trail = trail;
    }

    /**
     * Changes the officer's own password. Wherever else he is signed in, he is no more.
     *
     * @param here the session he does it in, which goes on; null: there is none
     */
    public void change(String current, String next, @Nullable String here, Officer by) {
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
}
