package disclosuredesk.shared;

import java.util.Optional;
import java.util.UUID;

/**
 * The one id of a request: key of its row, id of its process instance, subject of its audit entries. A form to
 * register a request carries the id it will use, so that sending the form twice registers once.
 *
 * @param value a UUID in lower-case text
 */
public record RequestId(String value) {

    public RequestId {
        value = UUID.fromString(value).toString();
    }

    public static RequestId random() {
        return new RequestId(UUID.randomUUID().toString());
    }

    /** Reads an id typed or sent by a browser; empty when it is not a UUID. */
    public static Optional<RequestId> parse(String text) {
        try {
            return text.length() == 36 ? Optional.of(new RequestId(text)) : Optional.empty();
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
