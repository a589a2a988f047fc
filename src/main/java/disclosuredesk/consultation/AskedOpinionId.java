package disclosuredesk.consultation;

import disclosuredesk.shared.RequestId;
import java.util.UUID;

/**
 * The id of a letter that came from another agency of this installation.
 *
 * @param value a UUID in lower-case text
 */
public record AskedOpinionId(String value) {

    public AskedOpinionId {
        value = UUID.fromString(value).toString();
    }

    static AskedOpinionId random() {
        return new AskedOpinionId(UUID.randomUUID().toString());
    }

    /** Under what the ledger of the agency asked keeps it: it has no request. */
    RequestId ledger() {
        return new RequestId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
