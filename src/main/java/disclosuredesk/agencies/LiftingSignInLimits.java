package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;

/** The administrator lets in who is refused after too many attempts on his login. */
@Act
public class LiftingSignInLimits {

    private final Agencies agencies;
    private final SignInAttempts attempts;
    private final SecurityTrail trail;

    LiftingSignInLimits(Agencies agencies, SignInAttempts attempts, SecurityTrail trail) {
        this.agencies = agencies;
        this.attempts = attempts;
        this.trail = trail;
    }

    /** @throws Refused forbidden to any but an administrator; not found, if it is no officer of his agency */
    @EachTime
    public void lift(long officerId, Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        Officer officer = agencies.officer(officerId)
                .filter(one -> one.agencyId() == by.agencyId())
                .orElseThrow(() -> Refused.notFound("agencies.officer.unknown"));
        attempts.forgetAll(officer);
        trail.record(new SignInLimitLifted(officer.login()), by);
    }
}
