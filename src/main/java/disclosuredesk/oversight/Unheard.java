package disclosuredesk.oversight;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of a login nobody has: how long it is, and a mark by which the same one is known again until the next start. It cannot be read back: the
 * mark is made with a secret that is never stored, and is short.
 */
final class Unheard {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MARK = 8;
    private static final byte[] SECRET = new byte[32];

    static {
        new SecureRandom().nextBytes(SECRET);
    }

    private Unheard() {}

    static String of(String login) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(SECRET, ALGORITHM));
            String mark = HexFormat.of().formatHex(mac.doFinal(login.getBytes(StandardCharsets.UTF_8)));
            return "（%d个字符，标记%s）".formatted(login.length(), mark.substring(0, MARK));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
