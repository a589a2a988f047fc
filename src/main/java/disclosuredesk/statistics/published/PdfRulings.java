package disclosuredesk.statistics.published;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The straight lines drawn on a page, as strokes or as thin filled boxes, in the reader's coordinates (from top left). */
final class PdfRulings extends PDFGraphicsStreamEngine {

    private static final float THIN = 3.5f;
    private static final float SHORTEST = 4f;
    private static final int MOST_LINES = 8_000;

    /** A line from one point to another, level or upright; a box is as thin as it was drawn. */
    record Ruling(float left, float top, float right, float bottom) {

        boolean isLevel() {
            return bottom - top <= right - left;
        }

        float at() {
            return isLevel() ? (top + bottom) / 2 : (left + right) / 2;
        }
    }

    private final List<Ruling> rulings = new ArrayList<>();
    private final List<List<Point2D.Float>> path = new ArrayList<>();
    private final PDRectangle box;
    private final int rotation;

    private PdfRulings(PDPage page) {
        super(page);
        box = page.getCropBox();
        rotation = page.getRotation();
    }

    static List<Ruling> of(PDPage page) throws IOException {
        PdfRulings engine = new PdfRulings(page);
        engine.processPage(page);
        return engine.rulings;
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
        boolean line = right >= left && bottom >= top && Math.min(right - left, bottom - top) <= THIN && Math.max(right - left, bottom - top) >= SHORTEST;
        if (line && rulings.size() < MOST_LINES) {
            rulings.add(new Ruling(left, top, right, bottom));
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
        path.clear();
    }

    /** A filled figure is a line only as a whole. */
    private void filled() {
        for (List<Point2D.Float> part : path) {
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
            add(left, top, right, bottom);
        }
        path.clear();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        List<Point2D.Float> part = new ArrayList<>();
        for (Point2D corner : List.of(p0, p1, p2, p3, p0)) {
            part.add(shown((float) corner.getX(), (float) corner.getY()));
        }
        path.add(part);
    }

    @Override
    public void moveTo(float x, float y) {
        path.add(new ArrayList<>(List.of(shown(x, y))));
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.isEmpty()) {
            moveTo(x, y);
        } else {
            path.get(path.size() - 1).add(shown(x, y));
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        moveTo(x3, y3); // no ruling
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
        path.clear();
    }

    @Override
    public void strokePath() {
        stroked();
    }

    @Override
    public void fillPath(int windingRule) {
        filled();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        stroked();
    }

    @Override
    public void clip(int windingRule) {
        // what is cut off is no matter here
    }

    @Override
    public void drawImage(PDImage image) {
        // pictures hold no lines we could read
    }

    @Override
    public void shadingFill(COSName shading) {
        path.clear();
    }
}
