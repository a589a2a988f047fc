package disclosuredesk.remedies;

import java.util.Optional;
import java.util.UUID;

/**
 * The id of a review or suit. The form to record one carries the id it will use, so that sending it twice records once.
 *
 * @param value a UUID in lower-case text
 */
public record RemedyId(String value) {

    public RemedyId {
        value = UUID.fromString(value).toString();
    }

    public static RemedyId random() {
        return new RemedyId(UUID.randomUUID().toString());
    }

    /** Reads an id sent by a browser; empty when it is not a UUID. */
    public static Optional<RemedyId> parse(String text) {
        try {
            return text.length() == 36 ? Optional.of(new RemedyId(text)) : Optional.empty();
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
