package disclosuredesk.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of the data. Each use has a key of its own that is derived from it. */
final class DataKey {

    private static final int ID_DIGITS = 8;

    private final byte[] secret;
    private final String id;

    DataKey(byte[] secret) {
        this.secret = secret.clone();
        this.id = HexFormat.of().formatHex(derived("id")).substring(0, ID_DIGITS);
    }

    /** Tells which key it is, and nothing of it. */
    String id() {
        return id;
    }

    /** 32 bytes for one use (HMAC-SHA-256 of its name). */
    byte[] derived(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(("disclosure-desk data " + use).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** 16 bytes for one use. */
    byte[] derivedShort(String use) {
        return Arrays.copyOf(derived(use), 16);
    }
}
