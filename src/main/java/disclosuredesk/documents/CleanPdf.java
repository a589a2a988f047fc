package disclosuredesk.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** The pages of a PDF and nothing else: no actions, links, attachments, forms, notes, bookmarks or properties of any kind. */
final class CleanPdf {

    private static final int DEEPEST = 100;

    /** What a page is drawn from. */
    private static final Set<COSName> DRAWN = Set.of(
            COSName.TYPE,
            COSName.CONTENTS,
            COSName.RESOURCES,
            COSName.MEDIA_BOX,
            COSName.CROP_BOX,
            COSName.ROTATE,
            COSName.GROUP,
            COSName.USER_UNIT,
            COSName.PARENT);

    /** What may hang on anything that is drawn, and is not drawn itself. */
    private static final List<COSName> ATTACHED = List.of(
            COSName.METADATA,
            COSName.PIECE_INFO,
            COSName.AF,
            COSName.AA,
            COSName.A,
            COSName.getPDFName("OPI"),
            COSName.STRUCT_PARENT,
            COSName.STRUCT_PARENTS);

    private CleanPdf() {}

    static byte[] of(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file, "", null, null, IOUtils.createTempFileOnlyStreamCache());
                PDDocument clean = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (PDPage page : pdf.getPages()) {
                PDResources resources = page.getResources();
                page.setMediaBox(page.getMediaBox());
                page.setCropBox(page.getCropBox());
                page.setRotation(page.getRotation());
                if (resources != null) {
                    page.setResources(resources);
                    strip(resources.getCOSObject(), seen, 0);
                }
                COSDictionary dictionary = page.getCOSObject();
                for (COSName name : List.copyOf(dictionary.keySet())) {
                    if (!DRAWN.contains(name)) {
                        dictionary.removeItem(name);
                    }
                }
                clean.addPage(page);
            }
            clean.save(out);
            return out.toByteArray();
        }
    }

    private static void strip(COSBase base, Set<COSBase> seen, int depth) {
        COSBase object = base instanceof COSObject reference ? reference.getObject() : base;
        if (object == null || depth > DEEPEST || !seen.add(object)) {
            return;
        }
        if (object instanceof COSDictionary dictionary) {
            ATTACHED.forEach(dictionary::removeItem);
            for (COSName name : List.copyOf(dictionary.keySet())) {
                strip(dictionary.getItem(name), seen, depth + 1);
            }
        } else if (object instanceof COSArray array) {
            for (COSBase one : array) {
                strip(one, seen, depth + 1);
            }
        }
    }
}
