package disclosuredesk.rollup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what is stored for ever, in hexadecimal digits. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each value is preceded by its length, so that no two lists can read alike. */
    static String ofAll(Iterable<?> values) {
        var all = new StringBuilder();
        values.forEach(value -> all.append(value.toString().length()).append(':').append(value));
        return of(all.toString());
    }
}
