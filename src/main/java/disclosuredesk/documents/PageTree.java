package disclosuredesk.documents;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The pages a PDF really has. Some programs write a wrong number of them, or do not say that a page is one; the library believes the
 * number. It is put right in memory, so that every page is found and none is sought that is not there.
 */
final class PageTree {

    private static final int DEEPEST = 200;

    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PageTree() {}

    /** @throws IOException if the tree has no pages, or holds a part of itself twice: it would have no end */
    static void mend(PDDocument pdf) throws IOException {
        if (new PageTree().count(pdf.getPages().getCOSObject(), 0) == 0) {
            throw new IOException("no pages");
        }
    }

    private int count(COSDictionary node, int depth) throws IOException {
        if (depth > DEEPEST || !seen.add(node)) {
            throw new IOException("a page tree without end");
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        int pages = 0;
        for (int i = 0; kids != null && i < kids.size(); i++) {
            COSBase kid = kids.getObject(i);
            if (kid instanceof COSDictionary one) {
                pages += isNode(one) ? count(one, depth + 1) : page(one);
            }
        }
        if (node.getInt(COSName.COUNT, -1) != pages) {
            node.setInt(COSName.COUNT, pages);
        }
        return pages;
    }

    /** As the library tells them. */
    private static boolean isNode(COSDictionary one) {
        return COSName.PAGES.equals(one.getCOSName(COSName.TYPE)) || one.containsKey(COSName.KIDS);
    }

    private static int page(COSDictionary one) throws IOException {
        COSName type = one.getCOSName(COSName.TYPE);
        if (type == null) {
            one.setItem(COSName.TYPE, COSName.PAGE);
        } else if (!COSName.PAGE.equals(type)) {
            throw new IOException("no page: " + type);
        }
        return 1;
    }
}
