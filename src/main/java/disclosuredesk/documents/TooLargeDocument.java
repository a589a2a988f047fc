package disclosuredesk.documents;

/** A file that may be whole, but holds more than is read. */
public final class TooLargeDocument extends UnreadableDocument {

    TooLargeDocument(String message) {
        super(message);
    }
}
