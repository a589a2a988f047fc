package disclosuredesk.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** How a value is encrypted and indexed. Its name in small letters begins each ciphertext. */
enum Algorithm {
    /** AES-256-GCM and HMAC-SHA-256. */
    AES {
        @Override
        byte[] crypt(boolean seal, DataKey key, byte[] nonce, byte[] place, byte[] text)
                throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    seal ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key.derived("aes"), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            return cipher.doFinal(text);
        }

        @Override
        byte[] index(DataKey key, byte[] text) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.derived("index"), "HmacSHA256"));
            return mac.doFinal(text);
        }
    },
    /** SM4-GCM (GB/T 32907) and HMAC-SM3 (GB/T 32905). */
    SM4 {
        @Override
        byte[] crypt(boolean seal, DataKey key, byte[] nonce, byte[] place, byte[] text)
                throws GeneralSecurityException {
            GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
            cipher.init(seal, new AEADParameters(new KeyParameter(key.derivedShort("sm4")), TAG_BITS, nonce, place));
            byte[] out = new byte[cipher.getOutputSize(text.length)];
            try {
                int written = cipher.processBytes(text, 0, text.length, out, 0);
                cipher.doFinal(out, written);
                return out;
            } catch (InvalidCipherTextException forged) {
                throw new GeneralSecurityException(forged);
            }
        }

        @Override
        byte[] index(DataKey key, byte[] text) {
            HMac mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key.derived("sm3")));
            mac.update(text, 0, text.length);
            byte[] out = new byte[mac.getMacSize()];
            mac.doFinal(out, 0);
            return out;
        }
    };

    static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    abstract byte[] crypt(boolean seal, DataKey key, byte[] nonce, byte[] place, byte[] text)
            throws GeneralSecurityException;

    abstract byte[] index(DataKey key, byte[] text) throws GeneralSecurityException;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
