package disclosuredesk.agencies;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes of the moment (RFC 6238) as every authenticator makes them: six digits, SHA-1, a step of half a minute. */
public final class Totp {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String ALGORITHM = TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1;
    private static final int DIGITS = 6;

    /** Bytes, as RFC 4226 recommends. */
    private static final int SECRET = 20;

    /** A clock may be wrong by one step. */
    private static final int TOLERATED = 1;

    private static final TimeBasedOneTimePasswordGenerator CODES =
            new TimeBasedOneTimePasswordGenerator(STEP, DIGITS, ALGORITHM);

    private Totp() {}

    /** A secret to be shown, and kept when a code made of it is given. */
    public static byte[] newSecret() {
        byte[] secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** The secret as one types it into an authenticator. */
    public static String text(byte[] secret) {
        return new Base32().encodeAsString(secret);
    }

    /** The code of a moment. */
    public static String code(byte[] secret, Instant moment) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, ALGORITHM), moment);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The step a typed code belongs to; empty: it is of none about now. */
    static OptionalLong step(byte[] secret, String typed, Instant now) {
        byte[] given = typed.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(-TOLERATED, TOLERATED)
                .filter(away -> MessageDigest.isEqual(
                        given, code(secret, now.plus(STEP.multipliedBy(away))).getBytes(StandardCharsets.UTF_8)))
                .map(away -> now.getEpochSecond() / STEP.toSeconds() + away)
                .max();
    }
}
