package disclosuredesk.remedies;

import java.util.Optional;
import java.util.UUID;

/**
 * The id of a complaint. The form to record one carries the id it will use, so that sending it twice records once.
 *
 * @param value a UUID in lower-case text
 */
public record ComplaintId(String value) {

    public ComplaintId {
        value = UUID.fromString(value).toString();
    }

    public static ComplaintId random() {
        return new ComplaintId(UUID.randomUUID().toString());
    }

    /** Reads an id sent by a browser; empty when it is not a UUID. */
    public static Optional<ComplaintId> parse(String text) {
        try {
            return text.length() == 36 ? Optional.of(new ComplaintId(text)) : Optional.empty();
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
