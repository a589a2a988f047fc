package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;

/** The administrator takes a password and gives the code with which the officer sets another ({@link UsingActivations}). */
@Act
public class Activating {

    private final Agencies agencies;
    private final Activations activations;
    private final Sessions sessions;
    private final SecurityTrail trail;

    Activating(Agencies agencies, Activations activations, Sessions sessions, SecurityTrail trail) {
        this.agencies = agencies;
        this.activations = activations;
        this.sessions = sessions;
        this.trail = trail;
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
        trail.record(new PasswordReset(officer.login()), by);
        return activations.issue(officerId, officer.login(), officer.name(), by);
    }
}
