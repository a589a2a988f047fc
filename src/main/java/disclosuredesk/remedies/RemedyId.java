package disclosuredesk.remedies;

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

    @Override
    public String toString() {
        return value;
    }
}
