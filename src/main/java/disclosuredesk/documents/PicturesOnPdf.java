package disclosuredesk.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Pictures put on a letter of our own making, below its text, so that no word is covered: above its first line, or over its last lines of a text. */
public final class PicturesOnPdf {

    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final float LOGO_HEIGHT = 15 * POINTS_PER_MM;
    private static final float LOGO_GAP = 3 * POINTS_PER_MM;

    /** 42 mm: the seal of an organ below the ministries (国发〔1999〕25号). */
    private static final float SEAL_WIDTH = 42 * POINTS_PER_MM;

    private PicturesOnPdf() {}

    /**
     * Puts the pictures on.
     *
     * @param logo above the first line of the first page, as far as there is room; null for none
     * @param seal across the last line that reads as the date; null for none
     * @param date the words of that line
     */
    public static byte[] of(byte[] pdf, byte @Nullable [] logo, byte @Nullable [] seal, String date) {
        if (logo == null && seal == null) {
            return pdf;
        }
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Lines lines = new Lines();
            lines.writeText(document, new StringWriter());
            if (logo != null && !lines.found.isEmpty()) {
                putLogo(document, logo, lines.found);
            }
            if (seal != null) {
                lines.found.stream()
                        .filter(line -> line.text.equals(date.replaceAll("\\s", "")))
                        .reduce((one, later) -> later)
                        .ifPresent(line -> putSeal(document, seal, line));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static void putLogo(PDDocument document, byte[] logo, List<Line> lines) throws IOException {
        Line first = lines.stream()
                .filter(line -> line.page == 0)
                .min(Comparator.comparing(Line::top))
                .orElse(lines.get(0));
        PDPage page = document.getPage(0);
        PDImageXObject picture = PDImageXObject.createFromByteArray(document, logo, "logo");
        float height = Math.min(LOGO_HEIGHT, first.top - 2 * LOGO_GAP);
        float width = height * picture.getWidth() / picture.getHeight();
        float most = page.getMediaBox().getWidth() / 2;
        if (width > most) {
            height = height * most / width;
            width = most;
        }
        if (height > 0) {
            draw(
                    document,
                    page,
                    picture,
                    (page.getMediaBox().getWidth() - width) / 2,
                    page.getMediaBox().getHeight() - first.top + LOGO_GAP,
                    width,
                    height);
        }
    }

    private static void putSeal(PDDocument document, byte[] seal, Line date) {
        try {
            PDPage page = document.getPage(date.page);
            PDImageXObject picture = PDImageXObject.createFromByteArray(document, seal, "seal");
            float height = SEAL_WIDTH * picture.getHeight() / picture.getWidth();
            float middle = page.getMediaBox().getHeight() - (date.top + date.bottom) / 2;
            // its centre a little above the date: across the signature and the date (GB/T 9704, 骑年盖月)
            draw(
                    document,
                    page,
                    picture,
                    (date.left + date.right - SEAL_WIDTH) / 2,
                    middle + 4 * POINTS_PER_MM - height / 2,
                    SEAL_WIDTH,
                    height);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static void draw(
            PDDocument document, PDPage page, PDImageXObject picture, float x, float y, float width, float height)
            throws IOException {
        try (var content = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
            content.drawImage(picture, x, y, width, height);
        }
    }

    /**
     * A line of text where it stands.
     *
     * @param top points from the top of the page
     */
    private record Line(int page, String text, float left, float right, float top, float bottom) {}

    private static final class Lines extends PDFTextStripper {
        private final List<Line> found = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> places) {
            if (text.isBlank() || places.isEmpty()) {
                return;
            }
            TextPosition first = places.get(0);
            TextPosition last = places.get(places.size() - 1);
            float bottom = first.getYDirAdj();
            float height = (float) places.stream()
                    .mapToDouble(TextPosition::getFontSizeInPt)
                    .max()
                    .orElse(0);
            found.add(new Line(
                    getCurrentPageNo() - 1,
                    text.replaceAll("\\s", ""),
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    bottom - height,
                    bottom));
        }
    }
}
