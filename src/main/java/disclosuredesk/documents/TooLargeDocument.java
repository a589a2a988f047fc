package disclosuredesk.documents;

/** A file that may be whole, but holds more than is read. */
public final class TooLargeDocument extends UnreadableDocument {

    /** @param message a sentence for the person who handed the file in */
    public TooLargeDocument(String message) {
        super(message);
    }
}
