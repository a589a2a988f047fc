package disclosuredesk.documents;

import disclosuredesk.documents.HiddenContent.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/** What a PDF carries besides what is seen on its pages. */
final class HiddenInPdf {

    private static final String ADDRESS = "URI";

    /** Actions that do more than lead to another place of the file. */
    private static final Set<String> ACTING = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ResetForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute",
            "SetOCGState",
            "Hide",
            "GoTo3DView",
            ADDRESS);

    private static final COSName RICH_MEDIA = COSName.getPDFName("RichMediaContent");
    private static final Pattern NAMED = Pattern.compile(
            "<dc:creator>\\s*<rdf:Seq>\\s*<rdf:li[^>]*>\\s*[^<\\s]|<(?:\\w+:)?(?:Author|Company)>\\s*[^<\\s]");

    private static final int DEEPEST = 100;

    private HiddenInPdf() {}

    static void lookAt(byte[] file, Set<Kind> found) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            addIf(catalog.getOCProperties() != null, Kind.LAYERS, found);
            addIf(
                    catalog.getAcroForm() != null
                            && !catalog.getAcroForm().getFields().isEmpty(),
                    Kind.FORM_FIELDS,
                    found);
            for (String key : pdf.getDocumentInformation().getMetadataKeys()) {
                addIf(
                        Set.of("Author", "Keywords", "Subject", "Company", "Manager")
                                        .contains(key)
                                && isSaid(pdf, key),
                        Kind.AUTHOR,
                        found);
            }
            PDMetadata metadata = catalog.getMetadata();
            addIf(
                    metadata != null
                            && NAMED.matcher(new String(metadata.toByteArray(), StandardCharsets.UTF_8))
                                    .find(),
                    Kind.AUTHOR,
                    found);
            Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    COSDictionary action = annotation.getCOSObject().getCOSDictionary(COSName.A);
                    if (annotation instanceof PDAnnotationLink && action != null && isOpen(action)) {
                        seen.add(action);
                    }
                    addIf(annotation instanceof PDAnnotationFileAttachment, Kind.ATTACHMENTS, found);
                    addIf(
                            !(annotation instanceof PDAnnotationLink
                                    || annotation instanceof PDAnnotationWidget
                                    || annotation instanceof PDAnnotationFileAttachment),
                            Kind.COMMENTS,
                            found);
                }
            }
            for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
                lookAt(pdf.getDocument().getObjectFromPool(key), seen, found, 0);
            }
            addIf(UnseenText.isIn(pdf), Kind.HIDDEN_TEXT, found);
        }
    }

    private static boolean isSaid(PDDocument pdf, String key) {
        String value = pdf.getDocumentInformation().getCustomMetadataValue(key);
        return value != null && !value.isBlank();
    }

    /** A link that leads to an address one can see before one goes there, and to nothing else. */
    private static boolean isOpen(COSDictionary action) {
        String address = action.getString(COSName.URI);
        return ADDRESS.equals(action.getNameAsString(COSName.S))
                && !action.containsKey(COSName.NEXT)
                && address != null
                && address.toLowerCase(Locale.ROOT).matches("(?:https?|mailto):.*");
    }

    /** Actions and files wherever in the file they hang. */
    private static void lookAt(COSBase base, Set<COSBase> seen, Set<Kind> found, int depth) {
        COSBase object = base instanceof COSObject reference ? reference.getObject() : base;
        if (object == null
                || depth > DEEPEST
                || !(object instanceof COSDictionary || object instanceof COSArray)
                || !seen.add(object)) {
            return;
        }
        if (object instanceof COSArray array) {
            for (COSBase one : array) {
                lookAt(one, seen, found, depth + 1);
            }
        } else if (object instanceof COSDictionary dictionary) {
            addIf(isAction(dictionary), Kind.ACTIONS, found);
            addIf(dictionary.containsKey(COSName.EF) || dictionary.containsKey(RICH_MEDIA), Kind.ATTACHMENTS, found);
            for (COSName name : dictionary.keySet()) {
                lookAt(dictionary.getItem(name), seen, found, depth + 1);
            }
        }
    }

    private static boolean isAction(COSDictionary dictionary) {
        return dictionary.containsKey(COSName.AA)
                || dictionary.containsKey(COSName.JS)
                || dictionary.getDictionaryObject(COSName.S) instanceof COSName kind && ACTING.contains(kind.getName());
    }

    private static void addIf(boolean there, Kind kind, Set<Kind> found) {
        if (there) {
            found.add(kind);
        }
    }
}
