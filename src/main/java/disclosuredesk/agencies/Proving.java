package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How an officer proves that it is he: after his password, with his second factor; and once more before something delicate, with the factor, or the
 * password if he has none. Guesses count as those at the sign-in do. What is wrong is an answer and no refusal, so that the guess stays counted.
 */
@Act
public class Proving {

    private final Agencies agencies;
    private final Factors factors;
    private final FactorSecrets secrets;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final SignInAttempts attempts;
    private final RightsChanges rights;
    private final SecurityTrail trail;
    private final Clock clock;

    Proving(
            Agencies agencies,
            Factors factors,
            FactorSecrets secrets,
            PasswordEncoder passwords,
            Sessions sessions,
            SignInAttempts attempts,
            RightsChanges rights,
            SecurityTrail trail,
            Clock clock) {
        this.agencies = agencies;
        this.factors = factors;
        this.secrets = secrets;
        this.passwords = passwords;
        this.sessions = sessions;
        this.attempts = attempts;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** What became of it. */
    public enum Answer {
        RIGHT,
        WRONG,
        /** The code was right, and has been taken before. */
        USED_BEFORE,
        /** It was not looked at. */
        TOO_OFTEN
    }

    /**
     * The second factor after the password; the session then is one as any other.
     *
     * @param typed the code of the moment, or a recovery code
     * @param sent what copies of this attempt have in common; null if nothing is a copy of it
     */
    @EachTime
    public Answer signIn(Session here, String typed, String address, @Nullable String sent, Officer officer) {
        Answer answer = tried(here, typed, address, sent, true, officer);
        if (answer == Answer.TOO_OFTEN) {
            sessions.end(here.id(), officer.id());
        }
        return answer;
    }

    /** Once more, before something delicate. */
    @EachTime
    public Answer again(Session here, String typed, String address, @Nullable String sent, Officer officer) {
        return tried(here, typed, address, sent, false, officer);
    }

    private Answer tried(
            Session here, String typed, String address, @Nullable String sent, boolean signsIn, Officer officer) {
        if (!attempts.begin(officer.login(), address, sent)) {
            trail.record(new FactorFailed(FactorFailed.Why.TOO_OFTEN), officer);
            return Answer.TOO_OFTEN;
        }
        if (signsIn && !sessions.isThere(here.id())) { // ended meanwhile: nothing of it clears a count
            return Answer.WRONG;
        }
        if (signsIn && !sessions.awaitsCode(here.id())) { // a copy of one that was right
            attempts.succeeded(officer.login(), address);
            return Answer.RIGHT;
        }
        Factors.Factor factor = factors.of(officer.id()).orElse(null);
        Answer answer;
        Proof proof;
        if (factor == null) {
            proof = Proof.PASSWORD;
            answer = !signsIn && passwords.matches(typed, agencies.passwordHash(officer.id()))
                    ? Answer.RIGHT
                    : Answer.WRONG;
        } else {
            String plain = plain(typed);
            proof = plain.matches("\\d{6}") ? Proof.CODE : Proof.RECOVERY_CODE;
            answer = proof == Proof.CODE ? code(plain, factor, officer) : recoveryCode(plain, officer);
        }
        switch (answer) {
            case RIGHT -> {
                attempts.succeeded(officer.login(), address);
                sessions.proved(here.id());
                if (signsIn) {
                    rights.signedIn(officer.id());
                }
                trail.record(signsIn ? new SignedInByFactor(proof) : new ProvedAgain(proof), officer);
            }
            case USED_BEFORE -> trail.record(new FactorFailed(FactorFailed.Why.USED_BEFORE), officer);
            case WRONG, TOO_OFTEN -> trail.record(new FactorFailed(FactorFailed.Why.WRONG), officer);
        }
        return answer;
    }

    private Answer code(String typed, Factors.Factor factor, Officer officer) {
        OptionalLong step = Totp.step(secrets.opened(factor.sealed(), officer.id()), typed, clock.instant());
        if (step.isEmpty()) {
            return Answer.WRONG;
        }
        return factors.take(officer.id(), step.getAsLong()) ? Answer.RIGHT : Answer.USED_BEFORE;
    }

    private Answer recoveryCode(String typed, Officer officer) {
        return factors.takeRecoveryCode(officer.id(), secrets.hash(typed, officer.id())) ? Answer.RIGHT : Answer.WRONG;
    }

    /** As people type it: in full width, in groups, in capitals. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\-－—]", "")
                .toLowerCase(Locale.ROOT);
    }
}
