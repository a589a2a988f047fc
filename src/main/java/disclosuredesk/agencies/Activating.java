package disclosuredesk.agencies;

import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How an officer gets a password only he knows: the administrator hands over a code, the officer sets the password with it. */
@Act
public class Activating {

    private final Agencies agencies;
    private final Activations activations;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher listeners;

    Activating(
            Agencies agencies,
            Activations activations,
            PasswordEncoder passwords,
            Sessions sessions,
            ApplicationEventPublisher listeners) {
        this.agencies = agencies;
        this.activations = activations;
        this.passwords = passwords;
        this.sessions = sessions;
        this.listeners = listeners;
    }

    /**
     * Takes an officer's password from him and gives the code for another.
     *
     * @throws Refused forbidden to any but an administrator, invalid for himself, who would be signed out before he could read the code
     */
    public Activation reset(long officerId, Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        Officer officer = agencies.officer(officerId)
                .filter(one -> one.agencyId() == by.agencyId())
                .orElseThrow(() -> Refused.notFound("agencies.officer.unknown"));
        if (officerId == by.id()) {
            throw Refused.invalid(null, "agencies.activation.oneself");
        }
        agencies.takePassword(officerId);
        sessions.endAll(officerId, null);
        listeners.publishEvent(new PasswordChanged(officerId, by));
        return activations.issue(officerId, officer.login(), officer.name(), by);
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
                .orElseThrow(() -> Refused.invalid("code", "agencies.activation.wrongCode"));
        PasswordRule.require(password, officer.login(), "password");
        agencies.setPasswordHash(officer.id(), passwords.encode(password));
        activations.end(officer.id());
        sessions.endAll(officer.id(), null);
        listeners.publishEvent(new PasswordChanged(officer.id(), officer));
    }
}
