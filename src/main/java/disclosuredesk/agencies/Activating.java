package disclosuredesk.agencies;

import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;

/** The administrator takes a password and gives the code with which the officer sets another ({@link UsingActivations}). */
@Act
public class Activating {

    private final Agencies agencies;
    private final Activations activations;
    private final Sessions sessions;
    private final ApplicationEventPublisher listeners;

    Activating(Agencies agencies, Activations activations, Sessions sessions, ApplicationEventPublisher listeners) {
        this.agencies = agencies;
        this.activations = activations;
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
}
