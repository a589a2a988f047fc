package disclosuredesk.shared;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in hexadecimal digits, of a content or of values one after the other. */
public final class Sha256 {

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    public static String of(byte[] content) {
        Sha256 hash = new Sha256();
        hash.digest.update(content);
        return hash.hex();
    }

    /** Of the text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds values, each preceded by the number of bytes of its text in UTF-8, so that no two lists can read alike. */
    public Sha256 add(Object... values) {
        for (Object value : values) {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(text);
        }
        return this;
    }

    /** A stream of which everything that is read is added, as it is. */
    public InputStream reading(InputStream content) {
        return new DigestInputStream(content, digest);
    }

    /** Of all that was added; nothing can be added after it. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
