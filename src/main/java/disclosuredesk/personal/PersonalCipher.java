package disclosuredesk.personal;

import static disclosuredesk.personal.Algorithm.bytes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts personal data on its way into the database and opens it on its way out. A stored value is
 * {@code algorithm.key:nonce:ciphertext}, bound to its table, column and row; one of another form is from before and is what it says.
 */
public final class PersonalCipher {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern STORED =
            Pattern.compile("(aes|sm4)\\.([0-9a-f]{8}):([A-Za-z0-9_-]{16}):([A-Za-z0-9_-]{22,})");

    private final Map<String, DataKey> keys = new LinkedHashMap<>();
    private final DataKey newest;
    private final Algorithm algorithm;

    /** @param secrets oldest first; the last one encrypts, the others only open */
    PersonalCipher(List<byte[]> secrets, Algorithm algorithm) {
        this.algorithm = algorithm;
        DataKey last = null;
        for (byte[] secret : secrets) {
            last = new DataKey(secret);
            keys.put(last.id(), last);
        }
        if (last == null) {
            throw new IllegalArgumentException("no key");
        }
        this.newest = last;
    }

    /** A value as it is stored; nothing and the empty text stay what they are. */
    public @Nullable String seal(PersonalColumn column, Object row, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        byte[] nonce = new byte[Algorithm.NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = algorithm.crypt(true, newest, nonce, bytes(column.place(row)), bytes(text));
            return prefix() + text(nonce) + ":" + text(sealed);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /**
     * A stored value as it was.
     *
     * @throws Unopened if it was changed, moved, or is under a key that is not there
     */
    public @Nullable String open(PersonalColumn column, Object row, @Nullable String stored) {
        Matcher parts = STORED.matcher(stored == null ? "" : stored);
        if (!parts.matches()) {
            return stored;
        }
        DataKey key = keys.get(parts.group(2));
        if (key == null) {
            throw new Unopened(column, row);
        }
        try {
            byte[] text = Algorithm.valueOf(parts.group(1).toUpperCase(Locale.ROOT))
                    .crypt(
                            false,
                            key,
                            Base64.getUrlDecoder().decode(parts.group(3)),
                            bytes(column.place(row)),
                            Base64.getUrlDecoder().decode(parts.group(4)));
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            throw new Unopened(column, row);
        }
    }

    /** By what an exact value is found, and nothing of it told: under the newest key. Of an empty text none. */
    public @Nullable String index(String feature, @Nullable String text) {
        return text == null || text.isEmpty() ? null : index(algorithm, newest, feature, text);
    }

    /** All the value may be found under: while a key is exchanged there are several. */
    public Set<String> indexes(String feature, String text) {
        return Arrays.stream(Algorithm.values())
                .flatMap(one -> keys.values().stream().map(key -> index(one, key, feature, text)))
                .collect(Collectors.toSet());
    }

    private static String index(Algorithm algorithm, DataKey key, String feature, String text) {
        try {
            return algorithm.word() + "." + key.id() + ":"
                    + text(algorithm.index(key, bytes(feature.length() + ":" + feature + text)));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** What values begin with that are as they would be written now. */
    public String prefix() {
        return algorithm.word() + "." + newest.id() + ":";
    }

    /** Whether a stored value is ciphertext. */
    static boolean isSealed(String stored) {
        return STORED.matcher(stored).matches();
    }

    String newest() {
        return newest.id();
    }

    boolean knows(String key) {
        return keys.containsKey(key);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A stored value cannot be opened. It tells where, and nothing of what. */
    public static final class Unopened extends IllegalStateException {

        private Unopened(PersonalColumn column, Object row) {
            super(column.place(row) + " cannot be opened");
        }
    }
}
