package disclosuredesk.documents;

import static java.util.Objects.requireNonNull;

/** A Word template that must not be used; the message is a sentence that names the place. */
public final class UnfitTemplate extends Exception {

    UnfitTemplate(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
