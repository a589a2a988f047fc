package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Refused;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** How an officer gets a password only he knows. Nobody is signed in: who has the code is the officer. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class UsingActivations {

    private final Agencies agencies;
    private final Activations activations;
    private final PasswordEncoder passwords;
    private final PasswordRule rule;
    private final Sessions sessions;
    private final SecurityTrail trail;

    UsingActivations(
            Agencies agencies,
            Activations activations,
            PasswordEncoder passwords,
            PasswordRule rule,
            Sessions sessions,
            SecurityTrail trail) {
        this.agencies = agencies;
        this.activations = activations;
        this.passwords = passwords;
        this.rule = rule;
        this.sessions = sessions;
        this.trail = trail;
    }

    /**
     * The officer sets his password.
     *
     * @throws Refused invalid, if the code is wrong, used, replaced or too old, all in one sentence; if the password will not do
     */
    public void activate(String code, String password) {
        Officer officer = activations
                .officer(code)
                .flatMap(agencies::officer)
                .filter(Officer::enabled)
                .orElseThrow(() -> Refused.invalid("token", "agencies.activation.wrongCode"));
        rule.require(
                password,
                officer.login(),
                List.of(officer.name(), agencies.agency(officer.agencyId()).name()),
                "password");
        rule.requireAnother(password, officer.id(), "password");
        agencies.setPasswordHash(officer.id(), passwords.encode(password));
        activations.end(officer.id());
        sessions.endAll(officer.id(), null);
        trail.record(new OwnPasswordChanged(), officer);
    }
}
