package disclosuredesk.letters;

import disclosuredesk.documents.UnfitTemplate;
import disclosuredesk.documents.WordPackage;
import disclosuredesk.shared.Refused;

/** How large a Word file may be that is sent in, told before it is read. */
public final class SentWord {

    private SentWord() {}

    /** @throws Refused invalid, at the file, if so many bytes are too many for the final form of a letter */
    public static void requireSizeOfFinal(long bytes) {
        requireSize(bytes, "letters.final.unfit");
    }

    /** @throws Refused invalid, at the file, if so many bytes are too many for a template */
    public static void requireSizeOfTemplate(long bytes) {
        requireSize(bytes, "letters.template.unfit");
    }

    private static void requireSize(long bytes, String key) {
        try {
            WordPackage.requireSize(bytes);
        } catch (UnfitTemplate tooLarge) {
            throw Refused.invalid("file", key, tooLarge.getMessage());
        }
    }
}
