package disclosuredesk.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A file with marks burnt in: every page is drawn anew as one picture, on which the marks are black. Nothing of the old
 * file is carried over but what could be seen beside the marks: no text, layer, form, annotation, attachment or metadata.
 */
public final class BurntPdf {

    private static final double DPI = 200;
    private static final float JPEG_QUALITY = 0.85f;

    /** A page that takes more without loss is a photograph, and is stored as one. */
    private static final long LARGEST_LOSSLESS = 1 << 20;

    private BurntPdf() {}

    /**
     * One black mark.
     *
     * @param page from 1
     * @param label printed on it in white where it fits: the article it rests on
     */
    public record Mark(int page, PageBox box, String label) {}

    /**
     * Burns the marks in.
     *
     * @param withheldPage what is printed on the empty page in place of one that is withheld as a whole; {0} is its number, {1} the
     *     label
     * @param legend lines of a last page, none if empty
     * @throws UnreadableDocument if a page cannot be drawn: then nothing is made at all
     */
    public static byte[] of(byte[] file, List<Mark> marks, String withheldPage, List<String> legend)
            throws UnreadableDocument {
        try (DrawnPages pages = DrawnPages.of(file);
                TrueTypeFont font = Fonts.parse(false);
                PDDocument burnt = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int page = 1; page <= pages.count(); page++) {
                int number = page;
                List<Mark> here =
                        marks.stream().filter(mark -> mark.page() == number).toList();
                add(burnt, page(pages, page, here, withheldPage, font), pages.size(page));
            }
            if (!legend.isEmpty()) {
                add(burnt, legend(legend, font), PDRectangle.A4);
            }
            burnt.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BufferedImage page(
            DrawnPages pages, int page, List<Mark> marks, String withheldPage, TrueTypeFont font)
            throws UnreadableDocument, IOException {
        Mark whole =
                marks.stream().filter(mark -> mark.box().isWhole()).findFirst().orElse(null);
        if (whole != null) {
            PDRectangle size = pages.size(page);
            double scale = Math.min(DPI / 72, 2000 / Math.max(1.0, size.getWidth()));
            BufferedImage slip = DrawnPages.blank(
                    (int) Math.max(50, size.getWidth() * scale), (int) Math.max(50, size.getHeight() * scale));
            String text = java.text.MessageFormat.format(withheldPage, String.valueOf(page), whole.label());
            write(
                    slip,
                    text,
                    font,
                    slip.getWidth() / 2.0,
                    slip.getHeight() / 2.0,
                    slip.getWidth() * 0.9,
                    slip.getWidth() / 30.0,
                    Color.BLACK,
                    true);
            return slip;
        }
        BufferedImage image = pages.draw(page, DPI);
        for (Mark mark : marks) {
            cover(image, mark, font);
        }
        return image;
    }

    /** Outwards to whole dots, so that no rim of what lies below shines through. */
    private static void cover(BufferedImage image, Mark mark, TrueTypeFont font) throws IOException {
        int left = Math.max(0, (int) Math.floor(mark.box().left() * image.getWidth() / 1000.0) - 1);
        int top = Math.max(0, (int) Math.floor(mark.box().top() * image.getHeight() / 1000.0) - 1);
        int right = Math.min(
                image.getWidth(),
                (int) Math.ceil((mark.box().left() + mark.box().width()) * image.getWidth() / 1000.0) + 1);
        int bottom = Math.min(
                image.getHeight(),
                (int) Math.ceil((mark.box().top() + mark.box().height()) * image.getHeight() / 1000.0) + 1);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(left, top, right - left, bottom - top);
        pen.dispose();
        double size = Math.min(image.getHeight() / 75.0, (bottom - top) * 0.7);
        if (size > image.getHeight() / 200.0) {
            write(
                    image,
                    mark.label(),
                    font,
                    (left + right) / 2.0,
                    (top + bottom) / 2.0,
                    right - left,
                    size,
                    Color.WHITE,
                    false);
        }
    }

    private static BufferedImage legend(List<String> lines, TrueTypeFont font) throws IOException {
        double scale = DPI / 72;
        BufferedImage image =
                DrawnPages.blank((int) (PDRectangle.A4.getWidth() * scale), (int) (PDRectangle.A4.getHeight() * scale));
        double step = image.getHeight() / 46.0;
        double y = 4 * step;
        for (String line : lines) {
            write(
                    image,
                    line,
                    font,
                    image.getWidth() / 2.0,
                    y,
                    image.getWidth() * 0.86,
                    step * 0.55,
                    Color.BLACK,
                    true);
            y += step;
        }
        return image;
    }

    /**
     * Text as outlines, centred on a point; the machine needs no fonts for it.
     *
     * @param shrink whether it is made smaller to fit the width; if not, it is left out where it does not fit
     */
    private static void write(
            BufferedImage image,
            String text,
            TrueTypeFont font,
            double x,
            double y,
            double width,
            double size,
            Color color,
            boolean shrink)
            throws IOException {
        double unit = size / font.getUnitsPerEm();
        double length = 0;
        for (int character : text.codePoints().toArray()) {
            length += font.getAdvanceWidth(Fonts.glyph(character, false)) * unit;
        }
        if (length > width) {
            if (!shrink) {
                return;
            }
            unit *= width / length;
            length = width;
        }
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(color);
        double at = x - length / 2;
        for (int character : text.codePoints().toArray()) {
            int glyph = Fonts.glyph(character, false);
            GlyphData outline = font.getGlyph().getGlyph(glyph);
            if (outline != null) {
                AffineTransform place =
                        new AffineTransform(unit, 0, 0, -unit, at, y + 0.36 * unit * font.getUnitsPerEm());
                pen.fill(place.createTransformedShape(outline.getPath()));
            }
            at += font.getAdvanceWidth(glyph) * unit;
        }
        pen.dispose();
    }

    private static void add(PDDocument burnt, BufferedImage image, PDRectangle size) throws IOException {
        PDPage page = new PDPage(new PDRectangle(size.getWidth(), size.getHeight()));
        burnt.addPage(page);
        PDImageXObject picture = LosslessFactory.createFromImage(burnt, image);
        if (picture.getCOSObject().getLength() > LARGEST_LOSSLESS) {
            picture = JPEGFactory.createFromImage(burnt, image, JPEG_QUALITY, (int) DPI);
        }
        try (PDPageContentStream content = new PDPageContentStream(burnt, page)) {
            content.drawImage(picture, 0, 0, size.getWidth(), size.getHeight());
        }
    }
}
