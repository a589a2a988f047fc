package disclosuredesk.agencies;

import disclosuredesk.shared.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * What of a second factor is kept: its secret as AES-256-GCM, bound to its officer, so that who writes in the database can neither read it nor put his
 * own in another's place; a recovery code as a code under the key, so that it cannot be guessed from what is kept.
 */
@Component
class FactorSecrets {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String CODE = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final FactorKey key;

    FactorSecrets(FactorKey key) {
        this.key = key;
    }

    String sealed(byte[] secret, long officerId) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] enciphered = cipher(Cipher.ENCRYPT_MODE, nonce, officerId).doFinal(secret);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + enciphered.length)
                            .put(nonce)
                            .put(enciphered)
                            .array());
        } catch (GeneralSecurityException everyPlatformCan) {
            throw new IllegalStateException(everyPlatformCan);
        }
    }

    /** @throws Refused conflict, if it was not written under this key for this officer */
    byte[] opened(String sealed, long officerId) {
        try {
            byte[] all = Base64.getDecoder().decode(sealed);
            byte[] nonce = Arrays.copyOf(all, NONCE);
            return cipher(Cipher.DECRYPT_MODE, nonce, officerId).doFinal(all, NONCE, all.length - NONCE);
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            throw Refused.conflict("agencies.factor.unreadable");
        }
    }

    /** Of a recovery code, which is kept nowhere itself. */
    String hash(String code, long officerId) {
        try {
            Mac mac = Mac.getInstance(CODE);
            mac.init(new SecretKeySpec(key.bytes(), CODE));
            return HexFormat.of().formatHex(mac.doFinal((officerId + ":" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyPlatformCan) {
            throw new IllegalStateException(everyPlatformCan);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, long officerId) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(officerId).array());
        return cipher;
    }
}
