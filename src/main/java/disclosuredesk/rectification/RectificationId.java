package disclosuredesk.rectification;

import java.util.Optional;
import java.util.UUID;

/**
 * The id of a rectification. The form to register one carries the id it will use, so that sending it twice registers once.
 *
 * @param value a UUID in lower-case text
 */
public record RectificationId(String value) {

    public RectificationId {
        value = UUID.fromString(value).toString();
    }

    public static RectificationId random() {
        return new RectificationId(UUID.randomUUID().toString());
    }

    /** Reads an id sent by a browser; empty when it is not a UUID. */
    public static Optional<RectificationId> parse(String text) {
        try {
            return text.length() == 36 ? Optional.of(new RectificationId(text)) : Optional.empty();
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
