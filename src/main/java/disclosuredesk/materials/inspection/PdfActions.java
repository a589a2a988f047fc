package disclosuredesk.materials.inspection;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;

/**
 * What a PDF would do to whom opens it (ISO 32000-1, 12.6): scripts, programs started, forms sent, other files opened, and whatever begins
 * without a click. What only leads to a place in the same file is harmless, and so is a link one has to click; most PDFs have both.
 */
final class PdfActions {

    /** Kinds of actions that are never taken, clicked or not. */
    private static final Set<String> NEVER =
            Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "GoToR", "Rendition", "Movie", "Sound");

    /** Kinds of actions that may begin by themselves. */
    private static final Set<String> BY_ITSELF = Set.of("GoTo", "Named");

    /** Kinds of annotations that play or run something. */
    private static final Set<String> PLAYED = Set.of("RichMedia", "Movie", "Screen", "Sound", "3D");

    private static final COSName SCRIPT = COSName.getPDFName("JS");
    private static final COSName SCRIPTS = COSName.getPDFName("JavaScript");
    private static final COSName DYNAMIC_FORM = COSName.getPDFName("XFA");
    private static final COSName ON_EVENT = COSName.getPDFName("AA");
    private static final COSName NEXT = COSName.getPDFName("Next");
    private static final int DEEPEST = 60;

    private PdfActions() {}

    /** Whether any object of the document, one that no page leads to included, is or holds such an action. */
    static boolean in(COSDocument document) {
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            if (acts(document.getObjectFromPool(key).getObject(), 0)) {
                return true;
            }
        }
        return acts(document.getTrailer(), 0);
    }

    /** Of an object and what is written within it; what it only refers to is asked by itself. */
    private static boolean acts(COSBase object, int depth) {
        if (depth > DEEPEST) {
            return true; // nobody writes a document like that
        }
        if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (acts(array.get(i), depth + 1)) {
                    return true;
                }
            }
            return false;
        }
        if (!(object instanceof COSDictionary dictionary)) {
            return false;
        }
        if (NEVER.contains(name(dictionary, COSName.S))
                || PLAYED.contains(name(dictionary, COSName.SUBTYPE))
                || dictionary.containsKey(SCRIPT)
                || dictionary.containsKey(SCRIPTS)
                || dictionary.containsKey(DYNAMIC_FORM)
                || beginsByItself(dictionary.getDictionaryObject(COSName.OPEN_ACTION), 0)) {
            return true;
        }
        if (dictionary.getDictionaryObject(ON_EVENT) instanceof COSDictionary events) {
            for (COSName event : events.keySet()) {
                if (beginsByItself(events.getDictionaryObject(event), 0)) {
                    return true;
                }
            }
        }
        for (COSBase value : dictionary.getValues()) {
            if (!(value instanceof COSObject) && acts(value, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    /** An action that follows an event; a destination is an array, a name or a string. */
    private static boolean beginsByItself(COSBase action, int depth) {
        if (action instanceof COSDictionary dictionary) {
            return depth > DEEPEST
                    || dictionary.containsKey(COSName.S) && !BY_ITSELF.contains(name(dictionary, COSName.S))
                    || beginsByItself(dictionary.getDictionaryObject(NEXT), depth + 1);
        }
        if (action instanceof COSArray list && depth > 0) {
            for (int i = 0; i < list.size(); i++) {
                if (beginsByItself(list.getObject(i), depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A name, also where it was written as a string to be overlooked. */
    private static String name(COSDictionary dictionary, COSName key) {
        COSBase value = dictionary.getDictionaryObject(key);
        return value instanceof COSName name ? name.getName() : value instanceof COSString text ? text.getString() : "";
    }
}
