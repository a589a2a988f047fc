package disclosuredesk.agencies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What browsers ask authenticators, and whose passkey an answer says it is of: before anybody is proved to be anybody. */
@Component
public class PasskeyQuestions {

    /** Before a passkey that is nobody's, so that these attempts are counted too, each passkey for itself. */
    private static final String NOBODYS = "passkey ";

    private final Passkeys passkeys;
    private final PasskeyChecks checks;
    private final Agencies agencies;
    private final SignInAttempts attempts;

    PasskeyQuestions(Passkeys passkeys, PasskeyChecks checks, Agencies agencies, SignInAttempts attempts) {
        this.passkeys = passkeys;
        this.checks = checks;
        this.agencies = agencies;
        this.attempts = attempts;
    }

    /** What is asked to sign anybody in, in JSON. */
    public String signingIn(byte[] challenge) {
        return checks.proving(challenge, List.of());
    }

    /** What is asked for a proof of this officer, in JSON. */
    public String proving(byte[] challenge, Officer by) {
        return checks.proving(challenge, passkeys.kept(by.id()));
    }

    /** Whose passkey it says it is of, right or not; null: nobody's. Hold him against his seals before anything is written. */
    public @Nullable Officer whose(String answer) {
        String credential = checks.credentialId(answer);
        Passkeys.Kept passkey =
                credential == null ? null : passkeys.kept(credential).orElse(null);
        return passkey == null ? null : agencies.officer(passkey.officerId()).orElse(null);
    }

    /**
     * An attempt with a passkey that is nobody's.
     *
     * @return whether there were too many before
     */
    public boolean isTooOften(String answer, String address) {
        return !attempts.begin(NOBODYS + checks.credentialId(answer), address, null);
    }
}
