package disclosuredesk.documents;

/** A Word template that must not be used; the message is a sentence that names the place. */
public final class UnfitTemplate extends Exception {

    UnfitTemplate(String message) {
        super(message);
    }
}
