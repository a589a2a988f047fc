package disclosuredesk.seals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.jspecify.annotations.Nullable;

/** The key of the seals. It lies outside the database: who holds only the database can make no seal and guess nothing from one. */
final class LedgerKey {

    /** Bytes; SHA-256 gains nothing from more. */
    static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] MISSING = "-1:".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_DIGITS = 16;

    /** With the key in it; each code is made by a copy, since looking one up costs more than the code. */
    private final Mac keyed;

    private final byte[] secret;
    private final String id;

    LedgerKey(byte[] secret) {
        this.secret = secret.clone();
        try {
            this.keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
        this.id = new Code().add("key").hex().substring(0, ID_DIGITS);
    }

    /** Tells which key it is, and nothing of it. */
    String id() {
        return id;
    }

    private Mac mac() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException theJdksCan) {
            throw new IllegalStateException(theJdksCan);
        }
    }

    /** A key made from this one for another purpose (HKDF, RFC 5869): who knows it knows nothing of this one, or of another such. */
    byte[] derived(String purpose) {
        var made = new HKDFBytesGenerator(new SHA256Digest());
        made.init(new HKDFParameters(secret, null, purpose.getBytes(StandardCharsets.UTF_8)));
        byte[] key = new byte[LENGTH];
        made.generateBytes(key, 0, key.length);
        return key;
    }

    /** A code over values one after the other. */
    Code code() {
        return new Code();
    }

    /** HMAC-SHA-256 over values, each preceded by its number of bytes, so that no two lists can read alike. */
    final class Code {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

        private Code() {}

        /** One that is missing counts −1 bytes. */
        Code add(@Nullable Object value) {
            if (value == null) {
                bytes.writeBytes(MISSING);
                return this;
            }
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes((text.length + ":").getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(text);
            return this;
        }

        /** In hexadecimal digits; nothing can be added after it. */
        String hex() {
            return HexFormat.of().formatHex(mac().doFinal(bytes.toByteArray()));
        }
    }
}
