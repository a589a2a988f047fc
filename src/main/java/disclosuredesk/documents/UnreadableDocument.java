package disclosuredesk.documents;

import static java.util.Objects.requireNonNull;

/** A file whose text cannot be read; the message is a sentence for the person who handed it in. */
public sealed class UnreadableDocument extends Exception permits TooLargeDocument {

    /** @param message a sentence for the person who handed the file in */
    public UnreadableDocument(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
