package disclosuredesk.requests;

import disclosuredesk.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One item of an amendment.
 *
 * @param was null: it was not filled in
 * @param became null: it is not filled in any more
 * @param salt random, so that the seal tells nothing of a short value
 */
public record RegistrationChange(
        RegistrationField field,
        @Nullable String was,
        @Nullable String became,
        String salt) {

    /** Binds the row to the ledger: SHA-256 over salt, field and both values, each preceded by its length. */
    public String seal() {
        return new Sha256().add(salt, field.name(), was, became).hex();
    }
}
