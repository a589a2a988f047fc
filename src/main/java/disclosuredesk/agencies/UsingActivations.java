package disclosuredesk.agencies;

import disclosuredesk.shared.Refused;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** How an officer gets a password only he knows. Nobody is signed in: who has the code is the officer. What is slow is done outside of the transaction. */
@Service
public class UsingActivations {

    private final Agencies agencies;
    private final Activations activations;
    private final PasswordEncoder passwords;
    private final PasswordRule rule;
    private final ActivatedPasswords activated;

    UsingActivations(
            Agencies agencies,
            Activations activations,
            PasswordEncoder passwords,
            PasswordRule rule,
            ActivatedPasswords activated) {
        this.agencies = agencies;
        this.activations = activations;
        this.passwords = passwords;
        this.rule = rule;
        this.activated = activated;
    }

    /**
     * The officer sets his password.
     *
     * @throws Refused invalid, if the code is wrong, used, replaced or too old, all in one sentence; if the password will not do
     */
    public void activate(String code, String password) {
        activated.set(
                code,
                activations
                        .officer(code)
                        .flatMap(agencies::officer)
                        .map(officer -> hash(password, officer))
                        .orElse("")); // nobody's: refused there, or the copy of one that was right
    }

    private String hash(String password, Officer officer) {
        rule.require(
                password,
                officer.login(),
                List.of(officer.name(), agencies.agency(officer.agencyId()).name()),
                "password");
        rule.requireAnother(password, officer.id(), "password");
        return passwords.encode(password);
    }
}
