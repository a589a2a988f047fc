package disclosuredesk.documents;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * The characters of a page at the places where they are seen, whatever turns page and text have and whatever part of the page is
 * shown; those of notes and form fields too. The library finds the characters; their order and its heights are not used.
 */
final class PageGlyphs extends PDFTextStripper {

    /** Parts of the font's size that ink may take up above and below the line. */
    private static final double ABOVE = 0.95;

    private static final double BELOW = 0.3;

    private final List<Glyph> found = new ArrayList<>();
    private final DrawingLimit limit;
    private final PDPage page;

    private PageGlyphs(PDPage page, DrawingLimit limit) throws IOException {
        this.page = page;
        this.limit = limit;
    }

    /** In the order in which the file draws them. */
    static List<Glyph> of(PDPage page, DrawingLimit limit) throws IOException {
        PageGlyphs glyphs = new PageGlyphs(page, limit);
        glyphs.processPages(alone(page));
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (!annotation.isHidden() && !annotation.isNoView() && annotation.getAppearance() != null) {
                glyphs.showAnnotation(annotation);
            }
        }
        return glyphs.found;
    }

    /** The library counts pages, and reads none that is not counted. */
    private static PDPageTree alone(PDPage page) throws IOException {
        COSDictionary own = page.getCOSObject();
        if (!page.hasContents()) { // a page of fields alone is read too, but the library begins none that is empty
            own = new COSDictionary(own);
            COSStream blank = new COSStream();
            try (OutputStream content = blank.createRawOutputStream()) {
                content.write(' ');
            }
            own.setItem(COSName.CONTENTS, blank);
        }
        COSArray pages = new COSArray();
        pages.add(own);
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.TYPE, COSName.PAGES);
        tree.setItem(COSName.KIDS, pages);
        tree.setInt(COSName.COUNT, 1);
        return new PDPageTree(tree);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        limit.step(operator);
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        limit.glyph();
        super.showGlyph(place, font, code, displacement);
    }

    @Override
    protected void writePage() {
        // the characters are all that is wanted
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || text.isEmpty()) {
            return;
        }
        Matrix place = position.getTextMatrix();
        double size = size(position, place);
        if (!(size > 0) || Double.isInfinite(size)) {
            return;
        }
        boolean vertical = position.getFont().isVertical();
        double[] along = unit(place.getValue(0, 0), place.getValue(0, 1));
        double[] up = unit(place.getValue(1, 0), place.getValue(1, 1));
        double x = place.getTranslateX();
        double y = place.getTranslateY();
        double advance = vertical
                ? size
                : Math.max(0, (position.getEndX() - x) * along[0] + (position.getEndY() - y) * along[1]);
        Path2D quad = new Path2D.Double();
        for (double[] corner : new double[][] {{0, ABOVE}, {advance, ABOVE}, {advance, -BELOW}, {0, -BELOW}}) {
            double up1 = corner[1] == ABOVE ? ABOVE * size : -BELOW * size;
            double[] at = seen(x + along[0] * corner[0] + up[0] * up1, y + along[1] * corner[0] + up[1] * up1);
            if (quad.getCurrentPoint() == null) {
                quad.moveTo(at[0], at[1]);
            } else {
                quad.lineTo(at[0], at[1]);
            }
        }
        double[] begin = seen(x, y);
        double[] end = seen(x + (vertical ? -up[0] : along[0]), y + (vertical ? -up[1] : along[1]));
        double angle = Math.atan2(end[1] - begin[1], end[0] - begin[0]);
        int halves = Math.floorMod((int) Math.round(Math.toDegrees(angle) * 2), 720);
        double cos = Math.cos(Math.toRadians(halves / 2.0));
        double sin = Math.sin(Math.toRadians(halves / 2.0));
        double from = begin[0] * cos + begin[1] * sin - (vertical ? size : 0);
        double base = -begin[0] * sin + begin[1] * cos;
        found.add(new Glyph(text, halves, from, from + advance, base, size, quad.getBounds2D()));
    }

    /** As it is seen; the size a font is set in says nothing where its characters are drawn in units of its own. */
    private static double size(TextPosition position, Matrix place) {
        double size = Math.hypot(place.getValue(1, 0), place.getValue(1, 1));
        PDFont font = position.getFont();
        if (font instanceof PDType3Font drawn) {
            try {
                BoundingBox box = drawn.getBoundingBox();
                size *= Math.abs(box.getHeight() * drawn.getFontMatrix().getScalingFactorY());
            } catch (RuntimeException unsaid) {
                size = 0;
            }
            return Math.max(size, position.getWidth());
        }
        return size;
    }

    private static double[] unit(double x, double y) {
        double length = Math.hypot(x, y);
        return length == 0 ? new double[] {1, 0} : new double[] {x / length, y / length};
    }

    /** From the lower left corner of the part that is shown to the upper left one of what is seen. */
    private double[] seen(double x, double y) {
        PDRectangle box = page.getCropBox();
        return switch (page.getRotation()) {
            case 90 -> new double[] {y, x};
            case 180 -> new double[] {box.getWidth() - x, y};
            case 270 -> new double[] {box.getHeight() - y, box.getWidth() - x};
            default -> new double[] {x, box.getHeight() - y};
        };
    }
}
