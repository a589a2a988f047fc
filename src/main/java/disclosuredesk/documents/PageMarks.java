package disclosuredesk.documents;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** The characters and filled areas of a PDF page, in millimetres from the top left corner as OFD has them. */
final class PageMarks extends PDFGraphicsStreamEngine {

    private static final double MM = 25.4 / 72;

    /** Characters in one line, of one size, weight and colour; one beyond the basic plane stands alone. */
    record Text(String text, boolean bold, double size, String color, double x, double y, List<Double> advances) {}

    /** A filled area as OFD path data. */
    record Fill(String color, String data) {}

    private final double height;
    private final double width;
    private final List<Text> texts = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
    private GeneralPath path = new GeneralPath();
    private double lastX;

    PageMarks(PDPage page) {
        super(page);
        height = page.getMediaBox().getHeight();
        width = page.getMediaBox().getWidth();
    }

    void read() throws IOException {
        processPage(getPage());
    }

    List<Text> texts() {
        return texts;
    }

    List<Fill> fills() {
        return fills;
    }

    String box() {
        return "0 0 " + OfdDocument.number(width * MM) + " " + OfdDocument.number(height * MM);
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty()) {
            return;
        }
        double x = place.getTranslateX() * MM;
        double y = (height - place.getTranslateY()) * MM;
        double size = place.getScalingFactorY() * MM;
        boolean bold = font.getName().toLowerCase(Locale.ROOT).contains("bold");
        String color = color();
        boolean alone = text.codePointAt(0) > Character.MAX_VALUE;
        Text last = texts.isEmpty() ? null : texts.get(texts.size() - 1);
        if (last != null && !alone && continues(last, bold, size, color, y)) {
            last.advances().add(x - lastX);
            texts.set(
                    texts.size() - 1,
                    new Text(last.text() + text, bold, size, color, last.x(), last.y(), last.advances()));
        } else {
            texts.add(new Text(text, bold, size, color, x, y, new ArrayList<>()));
        }
        lastX = x;
    }

    private static boolean continues(Text last, boolean bold, double size, String color, double y) {
        return last.bold() == bold
                && Math.abs(last.size() - size) < 0.01
                && last.color().equals(color)
                && Math.abs(last.y() - y) < 0.01
                && last.text().codePoints().noneMatch(Character::isSupplementaryCodePoint);
    }

    private String color() throws IOException {
        int rgb = getGraphicsState().getNonStrokingColor().toRGB();
        return (rgb >> 16 & 255) + " " + (rgb >> 8 & 255) + " " + (rgb & 255);
    }

    private void fill() throws IOException {
        StringBuilder data = new StringBuilder();
        AffineTransform toMm = new AffineTransform(MM, 0, 0, -MM, 0, height * MM);
        double[] at = new double[6];
        for (PathIterator step = path.getPathIterator(toMm); !step.isDone(); step.next()) {
            int kind = step.currentSegment(at);
            int numbers = switch (kind) {
                case PathIterator.SEG_QUADTO -> 4;
                case PathIterator.SEG_CUBICTO -> 6;
                case PathIterator.SEG_CLOSE -> 0;
                default -> 2;
            };
            data.append("MLQBC".charAt(kind));
            for (int i = 0; i < numbers; i++) {
                data.append(' ').append(OfdDocument.number(at[i]));
            }
            data.append(' ');
        }
        if (!data.isEmpty()) {
            fills.add(new Fill(color(), data.toString().strip()));
        }
        path = new GeneralPath();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void fillPath(int rule) throws IOException {
        fill();
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        fill();
    }

    @Override
    public void strokePath() {
        path = new GeneralPath();
    }

    @Override
    public void endPath() {
        path = new GeneralPath();
    }

    @Override
    public void clip(int rule) {
        // a letter's marks lie inside its page
    }

    @Override
    public void drawImage(PDImage image) {
        // our letters carry no pictures
    }

    @Override
    public void shadingFill(COSName shading) {
        // nor shades
    }
}
