package disclosuredesk.agencies;

import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;

/** The administrator lets in who is refused after too many attempts on his login. */
@Act
public class LiftingSignInLimits {

    private final Agencies agencies;
    private final SignInAttempts attempts;
    private final ApplicationEventPublisher listeners;

    LiftingSignInLimits(Agencies agencies, SignInAttempts attempts, ApplicationEventPublisher listeners) {
        this.agencies = agencies;
        this.attempts = attempts;
        this.listeners = listeners;
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
        listeners.publishEvent(new SignInLimitLifted(officerId, by));
    }
}
