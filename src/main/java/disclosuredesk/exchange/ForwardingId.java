package disclosuredesk.exchange;

import disclosuredesk.shared.RequestId;
import java.util.UUID;

/**
 * The id of a request that was handed on.
 *
 * @param value a UUID in lower-case text
 */
public record ForwardingId(String value) {

    public ForwardingId {
        value = UUID.fromString(value).toString();
    }

    static ForwardingId random() {
        return new ForwardingId(UUID.randomUUID().toString());
    }

    /** Under what the other agency's ledger keeps it as long as it has no request of it. */
    RequestId ledger() {
        return new RequestId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
