package disclosuredesk.published;

import disclosuredesk.documents.DrawingLimit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The characters of a page that are seen, each with its place, in the reader's coordinates (from top left). */
final class PdfWords extends PDFTextStripper {

    private static final int MOST_GLYPHS = 20_000;

    /** In points; smaller characters are not read by anybody. */
    private static final float SMALLEST = 1.5f;

    /**
     * One character, or a sign of {@link Ink}.
     *
     * @param middle its height on the page, above the base line
     */
    record Glyph(String text, float left, float right, float middle, float size) {

        float center() {
            return (left + right) / 2;
        }

        float base() {
            return middle + size * 0.35f;
        }
    }

    /** A character with what only the whole page tells: whether it is seen, and how it is turned. */
    private record Shown(Glyph glyph, float x, float y, float length, int turn, int number, boolean white) {}

    private final List<Shown> shown = new ArrayList<>();
    private final DrawingLimit limit;
    private int glyphs;

    private PdfWords(DrawingLimit limit) {
        this.limit = limit;
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
    }

    /**
     * What is on a page, turned so that most of its text stands upright.
     *
     * @param glyphs its characters
     * @param drawn everything else
     */
    record Page(List<Glyph> glyphs, PdfRulings.Drawn drawn) {}

    /** @param page from 1 */
    static Page of(PDDocument pdf, int page, DrawingLimit limit) throws IOException {
        PdfWords words = new PdfWords(limit);
        words.setStartPage(page);
        words.setEndPage(page);
        words.getText(pdf);
        PdfRulings.Drawn drawn = PdfRulings.of(pdf.getPage(page - 1), limit);
        Map<Integer, Long> turns =
                words.shown.stream().collect(Collectors.groupingBy(Shown::turn, Collectors.counting()));
        int most = turns.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        PDRectangle box = pdf.getPage(page - 1).getCropBox();
        boolean across = pdf.getPage(page - 1).getRotation() % 180 != 0;
        PdfTurn turn =
                new PdfTurn(most, across ? box.getHeight() : box.getWidth(), across ? box.getWidth() : box.getHeight());
        List<Glyph> glyphs = new ArrayList<>();
        for (Shown each : words.shown) {
            glyphs.add(words.seen(each, drawn, turn));
        }
        return new Page(glyphs, drawn.turned(turn));
    }

    private Glyph seen(Shown each, PdfRulings.Drawn drawn, PdfTurn turn) {
        Glyph glyph = each.glyph;
        float x = glyph.center();
        boolean covered = drawn.fills().stream()
                .anyMatch(fill -> fill.after() > each.number && fill.area().holds(x, glyph.middle()));
        boolean ground = each.white
                && drawn.fills().stream()
                        .filter(fill ->
                                fill.after() <= each.number && fill.area().holds(x, glyph.middle()))
                        .reduce((under, over) -> over)
                        .map(fill -> !fill.white())
                        .orElse(false);
        boolean white = each.white && !ground && Character.isDigit(glyph.text.codePointAt(0));
        boolean seen = !covered && !white && glyph.size >= SMALLEST;
        String text = seen ? glyph.text : String.valueOf(Ink.HIDDEN);
        if (each.turn == turn.degrees() && turn.degrees() == 0) {
            return new Glyph(text, glyph.left, glyph.right, glyph.middle, glyph.size);
        }
        float left = turn.x(each.x, each.y);
        float base = turn.y(each.x, each.y);
        if (each.turn == turn.degrees()) {
            return new Glyph(text, left, left + each.length, base - glyph.size * 0.35f, glyph.size);
        }
        // a label written sideways is read as well as may be; a figure is not
        String sideways = Character.isDigit(text.codePointAt(0)) ? String.valueOf(Ink.PICTURE) : text;
        return new Glyph(sideways, left, left + glyph.size, base - glyph.size * 0.35f, glyph.size);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        limit.step(operator);
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        glyphs++;
        super.showGlyph(place, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        boolean across = getCurrentPage().getRotation() % 180 != 0;
        boolean onPage = position.getX() >= 0
                && position.getX() < (across ? position.getPageHeight() : position.getPageWidth())
                && position.getY() >= 0
                && position.getY() < (across ? position.getPageWidth() : position.getPageHeight());
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        boolean painted = mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
        Matrix matrix = position.getTextMatrix();
        boolean aslant = Math.abs(matrix.getShearX()) > 0.2 * Math.abs(matrix.getScaleX())
                && Math.abs(matrix.getScaleX()) > 0.2 * Math.abs(matrix.getShearX())
                && Math.abs(matrix.getShearY()) > 0.2 * Math.abs(matrix.getScaleX()); // a watermark
        if (text == null || text.isBlank() || !onPage || !painted || aslant || shown.size() >= MOST_GLYPHS) {
            return;
        }
        float size = Math.max(
                matrix.getScalingFactorY(), position.getHeight()); // as it is shown, whatever the font was called for
        int turn =
                Math.floorMod(Math.round(position.getDir()) - getCurrentPage().getRotation(), 360);
        shown.add(new Shown(
                new Glyph(
                        text,
                        position.getX(),
                        position.getX() + position.getWidth(),
                        position.getY() - size * 0.35f,
                        size),
                position.getX(),
                position.getY(),
                position.getWidthDirAdj(),
                turn,
                glyphs - 1,
                isWhite()));
    }

    private boolean isWhite() {
        try {
            return PdfRulings.isWhite(getGraphicsState().getNonStrokingColor())
                    && getGraphicsState().getTextState().getRenderingMode().isFill();
        } catch (IOException unknownColor) {
            return false;
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
        boolean digits = Character.isDigit(before.text().charAt(0))
                && Character.isDigit(glyph.text().charAt(0));
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
