package disclosuredesk.documents;

/** A file whose text cannot be read; the message is a sentence for the person who handed it in. */
public sealed class UnreadableDocument extends Exception permits TooLargeDocument {

    UnreadableDocument(String message) {
        super(message);
    }
}
