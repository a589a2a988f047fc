package disclosuredesk.agencies;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are kept: as Argon2id, made to take a third of a second of one core and 46 MiB. One kept in an older way still opens the door, and
 * is kept anew when it does. A published one is kept as what it is, so that production finds it without trying every account.
 */
public final class PasswordHashes implements PasswordEncoder {

    private static final String ARGON = "argon2";
    /** The published ones; they are no secret, so that they cost little. */
    private static final String PUBLISHED = "argon2@published";

    private static final int SALT = 16;
    private static final int LENGTH = 32;
    /** KiB. */
    private static final int MEMORY = 46 * 1024;

    private static final int ROUNDS = 8;
    private static final int CHEAP_MEMORY = 64;
    private static final int AT_ONCE = 4;

    private final DelegatingPasswordEncoder hashes;
    private final PasswordEncoder published = new Argon2PasswordEncoder(SALT, LENGTH, 1, CHEAP_MEMORY, 1);
    /** So many people signing in at once as there are cores: more would only take memory from each other. */
    private final Semaphore turns =
            new Semaphore(Math.min(AT_ONCE, Runtime.getRuntime().availableProcessors()));

    private PasswordHashes(PasswordEncoder argon) {
        hashes = new DelegatingPasswordEncoder(
                ARGON, Map.of(ARGON, argon, PUBLISHED, published, "bcrypt", new BCryptPasswordEncoder()));
        hashes.setDefaultPasswordEncoderForMatches(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    /** As everywhere but in tests. */
    public static PasswordHashes strong() {
        return new PasswordHashes(new Argon2PasswordEncoder(SALT, LENGTH, 1, MEMORY, ROUNDS));
    }

    /** For tests, which sign in some thousand times: the same in kind, and worth nothing against a guesser. */
    public static PasswordHashes cheap() {
        return new PasswordHashes(new Argon2PasswordEncoder(SALT, LENGTH, 1, CHEAP_MEMORY, 1));
    }

    /** Whether a hash was made of a published password; null: it does not say, and has to be tried. */
    static @Nullable Boolean ofPublished(String hash) {
        if (hash.startsWith("{" + PUBLISHED + "}")) {
            return true;
        }
        return hash.isEmpty() || hash.startsWith("{" + ARGON + "}") ? false : null;
    }

    @Override
    public String encode(@Nullable CharSequence given) {
        CharSequence password = Objects.requireNonNull(given, "a password");
        if (PublishedPasswords.isIn(password.toString())) {
            return "{" + PUBLISHED + "}" + published.encode(password);
        }
        turns.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(hashes.encode(password));
        } finally {
            turns.release();
        }
    }

    /** An account without a hash has no password, and none fits. */
    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (hash == null || hash.isEmpty()) {
            return false;
        }
        turns.acquireUninterruptibly();
        try {
            return hashes.matches(password, hash);
        } finally {
            turns.release();
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return hash != null && !Boolean.TRUE.equals(ofPublished(hash)) && hashes.upgradeEncoding(hash);
    }
}
