package disclosuredesk.requests;

import disclosuredesk.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One item of an amendment.
 *
 * @param was null: it was not filled in
 * @param became null: it is not filled in any more
 * @param secret random and nowhere in plain text, so that the seal tells nothing of a short value
 */
public record RegistrationChange(
        RegistrationField field,
        @Nullable String was,
        @Nullable String became,
        String secret) {

    /** Binds the row to the ledger: SHA-256 over secret, field and both values, each preceded by its length. */
    public String seal() {
        return new Sha256().add(secret, field.name(), was, became).hex();
    }
}
