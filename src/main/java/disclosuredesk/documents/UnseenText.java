package disclosuredesk.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Text that a PDF holds and nobody sees: without ink, in the colour of what is around it, beside the page, on a layer that is
 * switched off, or under a box somebody drew over it. The page is drawn, and where a character should be there is nothing.
 */
final class UnseenText {

    private static final int DPI = 72;

    /** Pages looked at: a longer file is looked at in part. */
    private static final int MOST_PAGES = 200;

    /** So many characters of a page are no accident of drawing. */
    private static final int FEWEST = 3;

    /** Between the lightest and the darkest dot, of 255: less is nothing seen. */
    private static final int SEEN = 20;

    /** In 1/72 inch: smaller characters leave no mark when drawn so coarsely. */
    private static final double SMALLEST = 4;

    private UnseenText() {}

    static boolean isIn(PDDocument pdf) throws IOException {
        DrawnPages pages = DrawnPages.of(pdf);
        for (int page = 1; page <= Math.min(MOST_PAGES, pages.count()); page++) {
            List<Glyph> letters = PageGlyphs.of(pdf.getPage(page - 1), new DrawingLimit()).stream()
                    .filter(glyph -> glyph.size() >= SMALLEST
                            && Character.isLetterOrDigit(glyph.text().codePointAt(0)))
                    .toList();
            if (letters.isEmpty()) {
                continue;
            }
            try {
                BufferedImage drawn = pages.draw(page, DPI);
                double scale = drawn.getWidth() / (double) pages.size(page).getWidth();
                if (letters.stream()
                                .filter(letter -> !isSeen(drawn, letter, scale))
                                .limit(FEWEST)
                                .count()
                        == FEWEST) {
                    return true;
                }
            } catch (UnreadableDocument notDrawn) {
                return true; // there is a text, and none of it can be shown
            }
        }
        return false;
    }

    private static boolean isSeen(BufferedImage drawn, Glyph letter, double scale) {
        int left = (int) Math.max(0, Math.floor(letter.box().getMinX() * scale));
        int top = (int) Math.max(0, Math.floor(letter.box().getMinY() * scale));
        int right = (int) Math.min(drawn.getWidth(), Math.ceil(letter.box().getMaxX() * scale));
        int bottom = (int) Math.min(drawn.getHeight(), Math.ceil(letter.box().getMaxY() * scale));
        int lightest = 0;
        int darkest = 255;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = drawn.getRGB(x, y);
                int grey = ((rgb >> 16 & 255) * 3 + (rgb >> 8 & 255) * 6 + (rgb & 255)) / 10;
                lightest = Math.max(lightest, grey);
                darkest = Math.min(darkest, grey);
                if (lightest - darkest >= SEEN) {
                    return true;
                }
            }
        }
        return false;
    }
}
