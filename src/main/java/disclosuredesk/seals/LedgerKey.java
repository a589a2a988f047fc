package disclosuredesk.seals;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The key of the seals. It lies outside the database: who holds only the database can make no seal and guess nothing from one. */
final class LedgerKey {

    /** Bytes; SHA-256 gains nothing from more. */
    static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_DIGITS = 16;

    private final SecretKeySpec secret;
    private final String id;

    LedgerKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
        this.id = new Code().add("key").hex().substring(0, ID_DIGITS);
    }

    /** Tells which key it is, and nothing of it. */
    String id() {
        return id;
    }

    /** A code over values one after the other. */
    Code code() {
        return new Code();
    }

    /** HMAC-SHA-256 over values, each preceded by its number of bytes, so that no two lists can read alike. */
    final class Code {

        private final Mac mac;

        private Code() {
            try {
                mac = Mac.getInstance(ALGORITHM);
                mac.init(secret);
            } catch (GeneralSecurityException everyPlatformHasIt) {
                throw new IllegalStateException(everyPlatformHasIt);
            }
        }

        /** One that is missing counts −1 bytes. */
        Code add(@Nullable Object value) {
            if (value == null) {
                mac.update("-1:".getBytes(StandardCharsets.US_ASCII));
                return this;
            }
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            mac.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
            mac.update(text);
            return this;
        }

        /** In hexadecimal digits; nothing can be added after it. */
        String hex() {
            return HexFormat.of().formatHex(mac.doFinal());
        }
    }
}
