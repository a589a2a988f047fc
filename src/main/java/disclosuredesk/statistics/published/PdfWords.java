package disclosuredesk.statistics.published;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The characters of a page, each with its place, in the reader's coordinates (from top left). */
final class PdfWords extends PDFTextStripper {

    private static final int MOST_GLYPHS = 20_000;

    /**
     * One character.
     *
     * @param middle its height on the page, above the base line
     */
    record Glyph(String text, float left, float right, float middle, float size) {

        float center() {
            return (left + right) / 2;
        }
    }

    private final List<Glyph> glyphs = new ArrayList<>();

    private PdfWords() {}

    /** @param page from 1 */
    static List<Glyph> of(PDDocument pdf, int page) throws IOException {
        PdfWords words = new PdfWords();
        words.setStartPage(page);
        words.setEndPage(page);
        words.getText(pdf);
        return words.glyphs;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        boolean onPage = position.getX() >= 0 && position.getX() < position.getPageWidth()
                && position.getY() >= 0 && position.getY() < position.getPageHeight();
        if (text != null && !text.isBlank() && onPage && glyphs.size() < MOST_GLYPHS) {
            float size = Math.max(position.getFontSizeInPt(), position.getHeight());
            glyphs.add(new Glyph(text, position.getX(), position.getX() + position.getWidth(), position.getY() - size * 0.35f, size));
        }
    }

    /** Characters in lines from top to bottom, each from left to right. */
    static List<List<Glyph>> lines(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparing(Glyph::middle));
        List<List<Glyph>> lines = new ArrayList<>();
        for (Glyph glyph : sorted) {
            List<Glyph> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            if (!last.isEmpty() && glyph.middle() - last.get(last.size() - 1).middle() < glyph.size() * 0.4f) {
                last.add(glyph);
            } else {
                lines.add(new ArrayList<>(List.of(glyph)));
            }
        }
        lines.forEach(line -> line.sort(Comparator.comparing(Glyph::left)));
        return lines;
    }

    /** Two digits that stand apart are two numbers. */
    private static float gap(Glyph before, Glyph glyph) {
        boolean digits = Character.isDigit(before.text().charAt(0)) && Character.isDigit(glyph.text().charAt(0));
        return digits ? 0.15f : 0.45f;
    }

    /** The text of a line, with a blank where there is a gap. */
    static String text(List<Glyph> line) {
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : line) {
            if (before != null && glyph.left() - before.right() > glyph.size() * gap(before, glyph)) {
                text.append(' ');
            }
            text.append(glyph.text());
            before = glyph;
        }
        return text.toString();
    }
}
