package disclosuredesk.agencies;

import disclosuredesk.shared.EachTime;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * How an officer proves that it is he: after his password, with his second factor; and once more before something delicate, with the factor, or the
 * password if he has none. Guesses count as those at the sign-in do. What is wrong is an answer and no refusal, so that the guess stays counted;
 * what is slow is done outside of every transaction.
 */
@Service
public class Proving {

    private final KeptPasswords keptPasswords;
    private final Agencies agencies;
    private final Factors factors;
    private final PasswordEncoder passwords;
    private final SignInAttempts attempts;
    private final WrittenProofs written;
    private final Directory directory;
    private final Identities identities;

    Proving(
            Agencies agencies,
            Factors factors,
            PasswordEncoder passwords,
            SignInAttempts attempts,
            WrittenProofs written,
            Directory directory,
            Identities identities,
            KeptPasswords keptPasswords) {
        this.keptPasswords = keptPasswords;
        this.directory = directory;
        this.identities = identities;
        this.agencies = agencies;
        this.factors = factors;
        this.passwords = passwords;
        this.attempts = attempts;
        this.written = written;
    }

    /** What became of it. */
    public enum Answer {
        RIGHT,
        WRONG,
        /** The code was right, and has been taken before. */
        USED_BEFORE,
        /** It was not looked at. */
        TOO_OFTEN,
        /** Nobody could look at it. */
        UNREACHABLE
    }

    /**
     * The second factor after the password; the session then is one as any other.
     *
     * @param typed the code of the moment, or a recovery code
     * @param sent what copies of this attempt have in common; null if nothing is a copy of it
     */
    @EachTime
    public Answer signIn(Session here, String typed, String address, @Nullable String sent, Officer officer) {
        return written.signedIn(here, typed, address, sent, officer);
    }

    /**
     * Once more, before something delicate.
     *
     * @param inDirectory the name by which he signed in with the directory, whose password is asked for then; null: he signed in otherwise
     */
    @EachTime
    public Answer again(
            Session here,
            String typed,
            @Nullable String inDirectory,
            String address,
            @Nullable String sent,
            Officer officer) {
        if (factors.of(officer.id()).isPresent()) {
            return written.again(here, typed, address, sent, officer);
        }
        String guessed = inDirectory == null ? officer.login() : Directory.guessed(inDirectory);
        if (!attempts.begin(guessed, address, sent)) {
            return written.tooOften(officer);
        }
        return inDirectory == null
                ? byPassword(here, typed, address, officer)
                : byDirectory(here, typed, inDirectory, guessed, address, officer);
    }

    /** The single sign-on has asked him again, and his session has begun anew with it. */
    @EachTime
    public void bySingleSignOn(long officerId) {
        agencies.officer(officerId).ifPresent(written::bySingleSignOn);
    }

    private Answer byPassword(Session here, String typed, String address, Officer officer) {
        String hash = keptPasswords.of(officer.id());
        return written.byPassword(here, passwords.matches(typed, hash) ? hash : null, address, officer);
    }

    private Answer byDirectory(
            Session here, String typed, String name, String guessed, String address, Officer officer) {
        try {
            boolean his = directory
                    .identity(name, typed)
                    .flatMap(subject -> identities.officer(directory.issuer(), subject))
                    .filter(id -> id == officer.id())
                    .isPresent();
            return written.byDirectory(here, his, guessed, address, officer);
        } catch (DirectoryUnreachable nobodyLooked) {
            attempts.takeBack(guessed, address);
            return Answer.UNREACHABLE;
        }
    }

    /** As people type it: in full width, in groups, in capitals. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\-－—]", "")
                .toLowerCase(Locale.ROOT);
    }
}
