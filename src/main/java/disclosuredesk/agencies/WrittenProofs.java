package disclosuredesk.agencies;

import disclosuredesk.agencies.Proving.Answer;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import java.time.Clock;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What is written when an officer proves that it is he ({@link Proving}), or fails to. */
@Act
class WrittenProofs {

    private final KeptPasswords keptPasswords;
    private final Agencies agencies;
    private final Factors factors;
    private final FactorRule rule;
    private final FactorSecrets secrets;
    private final Sessions sessions;
    private final SignInAttempts attempts;
    private final RightsChanges rights;
    private final SecurityTrail trail;
    private final Clock clock;

    WrittenProofs(
            Agencies agencies,
            Factors factors,
            FactorRule rule,
            FactorSecrets secrets,
            Sessions sessions,
            SignInAttempts attempts,
            RightsChanges rights,
            SecurityTrail trail,
            Clock clock,
            KeptPasswords keptPasswords) {
        this.keptPasswords = keptPasswords;
        this.agencies = agencies;
        this.factors = factors;
        this.rule = rule;
        this.secrets = secrets;
        this.sessions = sessions;
        this.attempts = attempts;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** What was typed was not looked at. */
    @EachTime
    public Answer tooOften(Officer officer) {
        trail.record(new FactorFailed(FactorFailed.Why.TOO_OFTEN), agencies.atHome(officer));
        return Answer.TOO_OFTEN;
    }

    /** It was asked elsewhere, and his session knows of it. */
    @EachTime
    public void bySingleSignOn(Officer officer) {
        trail.record(new ProvedAgain(Proof.SINGLE_SIGN_ON), agencies.atHome(officer));
    }

    /** What was typed was looked at elsewhere, and is not his. */
    @EachTime
    public Answer wrong(Officer officer) {
        trail.record(new FactorFailed(FactorFailed.Why.WRONG), agencies.atHome(officer));
        return Answer.WRONG;
    }

    /** The second factor after the password. Those who try it at the same time wait for each other. */
    @EachTime
    public Answer signedIn(Session here, String typed, String address, @Nullable String sent, Officer officer) {
        if (!attempts.begin(officer.login(), address, sent)) {
            sessions.end(here.id(), officer.id());
            return tooOften(officer);
        }
        if (!sessions.isThere(here.id())) { // ended meanwhile: nothing of it clears a count
            return Answer.WRONG;
        }
        if (!sessions.awaitsCode(here.id())) { // a copy of one that was right
            attempts.succeeded(officer.login(), address);
            return Answer.RIGHT;
        }
        return byFactor(here, typed, address, true, officer);
    }

    /** The second factor once more. */
    @EachTime
    public Answer again(Session here, String typed, String address, @Nullable String sent, Officer officer) {
        if (!attempts.begin(officer.login(), address, sent)) {
            return tooOften(officer);
        }
        return byFactor(here, typed, address, false, officer);
    }

    /**
     * The password once more, of whom nothing more is asked.
     *
     * @param verified the hash of the password that was right; null: it was wrong
     */
    @EachTime
    public Answer byPassword(Session here, @Nullable String verified, String address, Officer officer) {
        boolean right = verified != null
                && keptPasswords.isStill(officer.id(), verified)
                && !rule.asksMoreThanThePassword(officer);
        return record(
                right ? Answer.RIGHT : Answer.WRONG, Proof.PASSWORD, here, officer.login(), address, false, officer);
    }

    /**
     * The directory's password once more, of whom nothing more is asked.
     *
     * @param right whether it was his
     * @param guessed what his guesses are counted under
     */
    @EachTime
    public Answer byDirectory(Session here, boolean right, String guessed, String address, Officer officer) {
        boolean his = right && !rule.asksMoreThanThePassword(officer);
        return record(his ? Answer.RIGHT : Answer.WRONG, Proof.DIRECTORY, here, guessed, address, false, officer);
    }

    private Answer byFactor(Session here, String typed, String address, boolean signsIn, Officer officer) {
        Factors.Factor factor = factors.of(officer.id()).orElse(null);
        String plain = Proving.plain(typed);
        Proof proof = plain.matches("\\d{6}") ? Proof.CODE : Proof.RECOVERY_CODE;
        Answer answer = factor == null // taken off meanwhile
                ? Answer.WRONG
                : proof == Proof.CODE ? code(plain, factor, officer) : recoveryCode(plain, officer);
        return record(answer, proof, here, officer.login(), address, signsIn, officer);
    }

    private Answer record(
            Answer answer,
            Proof proof,
            Session here,
            String guessed,
            String address,
            boolean signsIn,
            Officer officer) {
        Officer self = agencies.atHome(officer);
        switch (answer) {
            case RIGHT -> {
                attempts.succeeded(guessed, address);
                sessions.proved(here.id());
                if (signsIn) {
                    rights.signedIn(officer.id());
                }
                trail.record(signsIn ? new SignedInByFactor(proof) : new ProvedAgain(proof), self);
            }
            case USED_BEFORE -> trail.record(new FactorFailed(FactorFailed.Why.USED_BEFORE), self);
            case WRONG, TOO_OFTEN, UNREACHABLE -> trail.record(new FactorFailed(FactorFailed.Why.WRONG), self);
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
}
