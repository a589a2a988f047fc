package disclosuredesk.shared;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

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

    /**
     * Adds values, each preceded by the number of bytes of its text in UTF-8, so that no two lists can read alike. One that is missing
     * counts −1 bytes.
     */
    public Sha256 add(@Nullable Object... values) {
        for (Object value : values) {
            byte[] text = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(((value == null ? -1 : text.length) + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(text);
        }
        return this;
    }

    /** A stream of which everything that is read is added, as it is. */
    public InputStream reading(InputStream content) {
        return new DigestInputStream(content, digest);
    }

    /** A stream of which everything that is written is added, as it is. */
    public OutputStream writing(OutputStream content) {
        return new DigestOutputStream(content, digest);
    }

    /** Of all that was added; nothing can be added after it. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
