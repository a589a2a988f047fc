package disclosuredesk.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One item of an amendment.
 *
 * @param was null: it was not filled in
 * @param became null: it is not filled in any more
 * @param salt random, so that the seal tells nothing of a short value
 */
public record RegistrationChange(RegistrationField field, @Nullable String was, @Nullable String became, String salt) {

    /** Binds the row to the ledger: SHA-256 over salt, field and both values, each preceded by its length. */
    public String seal() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {salt, field.name(), was, became}) {
                byte[] text = (part == null ? "" : part).getBytes(StandardCharsets.UTF_8);
                sha256.update(((part == null ? -1 : text.length) + ":").getBytes(StandardCharsets.UTF_8));
                sha256.update(text);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
