package disclosuredesk.documents;

/** A file whose text cannot be read; the message is a sentence for the person who handed it in. */
public final class UnreadableDocument extends Exception {

    UnreadableDocument(String message) {
        super(message);
    }
}
