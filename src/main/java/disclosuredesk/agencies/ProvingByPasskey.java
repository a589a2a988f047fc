package disclosuredesk.agencies;

import disclosuredesk.agencies.Passkeys.Kept;
import disclosuredesk.agencies.Proving.Answer;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How an officer proves with a passkey that it is he: to sign in, without a password and a second factor, or once more before something delicate. Attempts count as
 * those with passwords do; what is wrong is an answer and no refusal, so that it stays counted.
 */
@Act
public class ProvingByPasskey {

    private final Agencies agencies;
    private final Passkeys passkeys;
    private final PasskeyChecks checks;
    private final Sessions sessions;
    private final SignInAttempts attempts;
    private final RightsChanges rights;
    private final SecurityTrail trail;
    private final OfficerProof proof;

    ProvingByPasskey(
            Agencies agencies,
            Passkeys passkeys,
            PasskeyChecks checks,
            Sessions sessions,
            SignInAttempts attempts,
            RightsChanges rights,
            SecurityTrail trail,
            OfficerProof proof) {
        this.agencies = agencies;
        this.passkeys = passkeys;
        this.checks = checks;
        this.sessions = sessions;
        this.attempts = attempts;
        this.rights = rights;
        this.trail = trail;
        this.proof = proof;
    }

    /**
     * Who came in.
     *
     * @param passkey with which; 0: nobody is in
     */
    public record SignIn(Answer answer, long passkey) {}

    /** Nobody is signed in by an answer to another challenge, or of a passkey that was revoked or whose owner was disabled. */
    @EachTime
    public SignIn signIn(String answer, byte[] challenge, String address, Officer officer) {
        if (!attempts.begin(officer.login(), address, null)) {
            return new SignIn(Answer.TOO_OFTEN, 0);
        }
        Kept passkey = kept(answer, officer);
        if (passkey == null || !officer.enabled() || !isRight(answer, challenge, passkey, officer)) {
            return new SignIn(Answer.WRONG, 0);
        }
        attempts.succeeded(officer.login(), address);
        rights.signedIn(officer.id());
        trail.record(new SignedInByPasskey(passkey.id()), agencies.atHome(officer));
        return new SignIn(Answer.RIGHT, passkey.id());
    }

    /** Once more, with a passkey of his own. */
    @EachTime
    public Answer again(Session here, String answer, byte[] challenge, String address, Officer officer) {
        if (!attempts.begin(officer.login(), address, null)) {
            trail.record(new FactorFailed(FactorFailed.Why.TOO_OFTEN), agencies.atHome(officer));
            return Answer.TOO_OFTEN;
        }
        Kept passkey = kept(answer, officer);
        if (passkey == null || !isRight(answer, challenge, passkey, officer)) {
            trail.record(new FactorFailed(FactorFailed.Why.WRONG), agencies.atHome(officer));
            return Answer.WRONG;
        }
        attempts.succeeded(officer.login(), address);
        sessions.proved(here.id());
        trail.record(new ProvedAgain(Proof.PASSKEY), agencies.atHome(officer));
        return Answer.RIGHT;
    }

    /** His own. */
    private @Nullable Kept kept(String answer, Officer officer) {
        String credential = checks.credentialId(answer);
        return credential == null
                ? null
                : passkeys.kept(credential)
                        .filter(one -> one.officerId() == officer.id())
                        .orElse(null);
    }

    /** Whether the passkey was put there by us is asked in the transaction that counts its use, so that none slips in between. */
    private boolean isRight(String answer, byte[] challenge, Kept passkey, Officer officer) {
        OptionalLong count = checks.right(answer, challenge, passkey);
        return count.isPresent() && proof.isAsWritten(officer) && passkeys.used(passkey, count.getAsLong());
    }
}
