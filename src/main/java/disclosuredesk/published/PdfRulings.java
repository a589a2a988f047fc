package disclosuredesk.published;

import disclosuredesk.documents.BoundedPdf;
import disclosuredesk.documents.DrawingLimit;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * What is drawn on a page besides text, in the reader's coordinates (from top left): straight lines, as strokes, thin filled
 * boxes, dashes or dots; grounds and covers; pictures.
 */
final class PdfRulings extends PDFGraphicsStreamEngine {

    private static final float THIN = 3.5f;
    private static final float SHORTEST = 4f;
    private static final float WHITE = 0.92f;
    private static final int MOST_LINES = 8_000;
    private static final int MOST_SPECKS = 80_000;
    private static final int MOST_FILLS = 4_000;

    /** A line from one point to another, level or upright; a box is as thin as it was drawn. */
    record Ruling(float left, float top, float right, float bottom) {

        boolean isLevel() {
            return bottom - top <= right - left;
        }

        float at() {
            return isLevel() ? (top + bottom) / 2 : (left + right) / 2;
        }

        boolean holds(float x, float y) {
            return x >= left && x <= right && y >= top && y <= bottom;
        }
    }

    /**
     * A filled area.
     *
     * @param after how many characters the page had shown before; those it covers are not seen
     * @param white whether white text on it is not seen either
     */
    record Fill(Ruling area, int after, boolean white) {}

    /** All of a page; {@code lines} already has dots and dashes joined. */
    record Drawn(List<Ruling> lines, List<Fill> fills, List<Ruling> pictures) {

        /** The same turned, see {@link PdfTurn}. */
        Drawn turned(PdfTurn turn) {
            return new Drawn(
                    lines.stream().map(turn::box).toList(),
                    fills.stream()
                            .map(fill -> new Fill(turn.box(fill.area), fill.after, fill.white))
                            .toList(),
                    pictures.stream().map(turn::box).toList());
        }
    }

    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Ruling> specks = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
    private final List<Ruling> pictures = new ArrayList<>();
    private final List<List<Point2D.Float>> path = new ArrayList<>();
    private final List<List<Point2D.Float>> shapes = new ArrayList<>();
    private final PDRectangle box;
    private final int rotation;
    private final DrawingLimit limit;
    private int glyphs;

    private PdfRulings(PDPage page, DrawingLimit limit) {
        super(page);
        this.limit = limit;
        box = page.getCropBox();
        rotation = page.getRotation();
    }

    static Drawn of(PDPage page, DrawingLimit limit) throws IOException {
        PdfRulings engine = new PdfRulings(page, limit);
        engine.processPage(page);
        return new Drawn(PdfDashes.joined(engine.rulings, engine.specks), engine.fills, engine.pictures);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        limit.step(operator);
        if (operator.getImageData() != null) {
            BoundedPdf.requireBounded(operator.getImageParameters(), operator.getImageData());
        }
        super.processOperator(operator, operands);
    }

    private Point2D.Float shown(float x, float y) {
        float across = x - box.getLowerLeftX();
        float up = y - box.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Float(up, across);
            case 180 -> new Point2D.Float(box.getWidth() - across, up);
            case 270 -> new Point2D.Float(box.getHeight() - up, box.getWidth() - across);
            default -> new Point2D.Float(across, box.getHeight() - up);
        };
    }

    /** What of it lies on the page. */
    private void add(float fromLeft, float fromTop, float toRight, float toBottom) {
        boolean turned = rotation % 180 != 0;
        float left = Math.max(0, fromLeft);
        float top = Math.max(0, fromTop);
        float right = Math.min(turned ? box.getHeight() : box.getWidth(), toRight);
        float bottom = Math.min(turned ? box.getWidth() : box.getHeight(), toBottom);
        float longer = Math.max(right - left, bottom - top);
        if (right < left || bottom < top || Math.min(right - left, bottom - top) > THIN) {
            return;
        }
        if (longer >= SHORTEST && rulings.size() < MOST_LINES) {
            rulings.add(new Ruling(left, top, right, bottom));
        } else if (longer < SHORTEST && specks.size() < MOST_SPECKS) {
            specks.add(new Ruling(left, top, right, bottom));
        }
    }

    /** Each side of what was drawn. */
    private void stroked() {
        for (List<Point2D.Float> part : path) {
            for (int i = 1; i < part.size(); i++) {
                Point2D.Float from = part.get(i - 1);
                Point2D.Float to = part.get(i);
                add(Math.min(from.x, to.x), Math.min(from.y, to.y), Math.max(from.x, to.x), Math.max(from.y, to.y));
            }
        }
        done();
    }

    /** A filled figure is a line only as a whole. */
    private void filled() throws IOException {
        for (List<Point2D.Float> part : shapes) {
            float left = Float.MAX_VALUE;
            float top = Float.MAX_VALUE;
            float right = -Float.MAX_VALUE;
            float bottom = -Float.MAX_VALUE;
            for (Point2D.Float point : part) {
                left = Math.min(left, point.x);
                top = Math.min(top, point.y);
                right = Math.max(right, point.x);
                bottom = Math.max(bottom, point.y);
            }
            if (Math.min(right - left, bottom - top) > THIN) {
                ground(new Ruling(left, top, right, bottom));
            } else {
                add(left, top, right, bottom);
            }
        }
        done();
    }

    private void ground(Ruling area) throws IOException {
        boolean opaque = getGraphicsState().getNonStrokeAlphaConstant() > 0.9
                && getGraphicsState().getBlendMode() == BlendMode.NORMAL
                && !(getGraphicsState().getNonStrokingColor().getColorSpace() instanceof PDPattern);
        if (opaque && fills.size() < MOST_FILLS) {
            fills.add(new Fill(area, glyphs, isWhite(getGraphicsState().getNonStrokingColor())));
        }
    }

    static boolean isWhite(PDColor color) throws IOException {
        if (color.getColorSpace() instanceof PDPattern) {
            return false;
        }
        int rgb = color.toRGB();
        return Math.min((rgb >> 16 & 255) / 255f, Math.min((rgb >> 8 & 255) / 255f, (rgb & 255) / 255f)) > WHITE;
    }

    private void done() {
        path.clear();
        shapes.clear();
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        glyphs++;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        List<Point2D.Float> part = new ArrayList<>();
        for (Point2D corner : List.of(p0, p1, p2, p3, p0)) {
            part.add(shown((float) corner.getX(), (float) corner.getY()));
        }
        path.add(part);
        shapes.add(part);
    }

    @Override
    public void moveTo(float x, float y) {
        path.add(new ArrayList<>(List.of(shown(x, y))));
        shapes.add(new ArrayList<>(List.of(shown(x, y))));
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.isEmpty()) {
            moveTo(x, y);
        } else {
            path.get(path.size() - 1).add(shown(x, y));
            shapes.get(shapes.size() - 1).add(shown(x, y));
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.add(new ArrayList<>(List.of(shown(x3, y3)))); // no ruling, but perhaps a dot
        if (shapes.isEmpty()) {
            shapes.add(new ArrayList<>());
        }
        shapes.get(shapes.size() - 1).addAll(List.of(shown(x1, y1), shown(x2, y2), shown(x3, y3)));
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void closePath() {
        if (!path.isEmpty() && !path.get(path.size() - 1).isEmpty()) {
            List<Point2D.Float> part = path.get(path.size() - 1);
            part.add(part.get(0));
        }
    }

    @Override
    public void endPath() {
        done();
    }

    @Override
    public void strokePath() {
        stroked();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        filled();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        List<List<Point2D.Float>> outline = new ArrayList<>(path);
        filled();
        path.addAll(outline);
        stroked();
    }

    @Override
    public void clip(int windingRule) {
        // what is cut off is no matter here
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        Point2D.Float one = shown(place.transformPoint(0, 0).x, place.transformPoint(0, 0).y);
        Point2D.Float other = shown(place.transformPoint(1, 1).x, place.transformPoint(1, 1).y);
        if (pictures.size() < MOST_FILLS) {
            pictures.add(new Ruling(
                    Math.min(one.x, other.x),
                    Math.min(one.y, other.y),
                    Math.max(one.x, other.x),
                    Math.max(one.y, other.y)));
        }
    }

    @Override
    public void shadingFill(COSName shading) {
        done();
    }
}
