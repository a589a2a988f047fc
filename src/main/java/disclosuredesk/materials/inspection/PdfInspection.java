package disclosuredesk.materials.inspection;

import disclosuredesk.documents.BoundedPdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** PDF: whole, to be opened without a password, no second file around it, nothing in it acts by itself or unfolds beyond a bound. */
final class PdfInspection {

    private static final int MOST_PAGES = 5_000;

    /** The largest side a PDF may have by its standard, in 1/72 inch: 5 m. */
    private static final float LONGEST_SIDE = 14_400;

    /** Of a picture on a page: A3 at 600 dots per inch with a rim. */
    private static final long MOST_PIXELS = 80_000_000;

    private static final int DEEPEST = 60;

    /** How far back from the end the last mark of the file may stand. */
    private static final int TAIL = 2_048;

    private static final int LARGEST_LOCKED_DIRECTORY = 512 << 10;
    private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern DIRECTORY = Pattern.compile("/Type\\s{0,4}/ObjStm");
    private static final Pattern LENGTH = Pattern.compile("/Length\\s{1,4}([0-9]{1,9})(?!\\s+[0-9]+\\s+R)");

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};

    private PdfInspection() {}

    static int pages(byte[] content) throws Unacceptable {
        requireNothingAround(content);
        requireSmallDirectories(content);
        try (PDDocument pdf = BoundedPdf.open(content)) {
            int pages = pdf.getNumberOfPages();
            if (pages > MOST_PAGES) {
                throw new Unacceptable("materials.file.bomb");
            }
            if (PdfActions.in(pdf.getDocument())) {
                throw new Unacceptable("materials.file.actions");
            }
            Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (PDPage page : pdf.getPages()) {
                PDRectangle box = page.getMediaBox();
                if (Math.abs(box.getWidth()) > LONGEST_SIDE || Math.abs(box.getHeight()) > LONGEST_SIDE) {
                    throw new Unacceptable("materials.file.pixels", PictureInspection.MOST_PIXELS / 10_000);
                }
                requireBoundedPictures(page.getCOSObject().getDictionaryObject(COSName.RESOURCES), seen, 0);
            }
            return pages;
        } catch (BoundedPdf.Unbounded bomb) {
            throw new Unacceptable("materials.file.bomb");
        } catch (org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException encrypted) {
            throw new Unacceptable("materials.file.encrypted");
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new Unacceptable("materials.file.damaged");
        }
    }

    private static void requireNothingAround(byte[] content) throws Unacceptable {
        if (!new String(content, 0, Math.min(5, content.length), StandardCharsets.ISO_8859_1).equals("%PDF-")
                || Detection.indexOf(content, ZIP_END, content.length - (1 << 16)) >= 0) {
            throw new Unacceptable("materials.file.polyglot");
        }
        int end = lastIndexOf(content, END);
        if (end < 0) {
            throw new Unacceptable("materials.file.damaged");
        }
        if (content.length - end > TAIL) {
            throw new Unacceptable("materials.file.polyglot");
        }
    }

    private static int lastIndexOf(byte[] content, byte[] sought) {
        for (int i = content.length - sought.length; i >= 0; i--) {
            if (Arrays.equals(content, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        return -1;
    }

    /** What is encrypted can be measured only when it has been opened: what must be unfolded to open it must be small. */
    private static void requireSmallDirectories(byte[] content) throws Unacceptable {
        if (lastIndexOf(content, ENCRYPT) < 0) {
            return;
        }
        String text = new String(content, StandardCharsets.ISO_8859_1);
        Matcher directory = DIRECTORY.matcher(text);
        while (directory.find()) {
            Matcher length = LENGTH.matcher(text.substring(
                    Math.max(0, directory.start() - 200), Math.min(text.length(), directory.end() + 200)));
            while (length.find()) {
                if (Integer.parseInt(length.group(1)) > LARGEST_LOCKED_DIRECTORY) {
                    throw new Unacceptable("materials.file.bomb");
                }
            }
        }
    }

    /** The pictures of a page and of the forms drawn on it. */
    private static void requireBoundedPictures(COSBase base, Set<COSBase> seen, int depth) throws Unacceptable {
        COSBase object = base instanceof COSObject reference ? reference.getObject() : base;
        if (object == null || depth > DEEPEST || !seen.add(object)) {
            return;
        }
        if (object instanceof COSStream stream && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            long pixels = (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0);
            if (pixels > MOST_PIXELS) {
                throw new Unacceptable("materials.file.pixels", MOST_PIXELS / 10_000);
            }
        }
        if (object instanceof COSDictionary dictionary) {
            for (COSName name : dictionary.keySet()) {
                if (!name.equals(COSName.PARENT) && !name.equals(COSName.P)) {
                    requireBoundedPictures(dictionary.getItem(name), seen, depth + 1);
                }
            }
        } else if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                requireBoundedPictures(array.get(i), seen, depth + 1);
            }
        }
    }
}
