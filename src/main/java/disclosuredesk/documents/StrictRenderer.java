package disclosuredesk.documents;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Draws a page whole or not at all. The library leaves out a picture or form that it cannot decode and says so in its log only;
 * what is drawn without it would be burnt without it.
 */
final class StrictRenderer extends PDFRenderer {

    /** What draws a picture, a form or a shade; without it the page is not what it was. */
    private static final Set<String> DRAWING = Set.of(OperatorName.DRAW_OBJECT, OperatorName.BEGIN_INLINE_IMAGE,
            OperatorName.BEGIN_INLINE_IMAGE_DATA, OperatorName.END_INLINE_IMAGE, OperatorName.SHADING_FILL);

    /** A page in JPEG 2000 takes some 600 MB while it is decoded. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    /** Seconds. */
    private static final int LONGEST_WAIT = 60;

    StrictRenderer(PDDocument pdf) {
        super(pdf);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    static class Drawer extends PageDrawer {

        private final DrawingLimit limit = new DrawingLimit();

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            limit.step(operator);
            if (operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE) && isLost(operator)) {
                throw new IOException("an inline image is empty");
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTransparencyGroup(PDTransparencyGroup group) throws IOException {
            limit.layer(dots(group));
            super.processTransparencyGroup(group);
        }

        @Override
        protected void processSoftMask(PDTransparencyGroup group) throws IOException {
            limit.layer(dots(group));
            super.processSoftMask(group);
        }

        /** Of the layer that is set aside for a group: the box around it, as far as it lies on the page. */
        private double dots(PDTransparencyGroup group) {
            Matrix place = Matrix.concatenate(getGraphicsState().getCurrentTransformationMatrix(), group.getMatrix());
            Rectangle2D box = group.getBBox() == null ? null : group.getBBox().transform(place).getBounds2D();
            return box == null ? longest() * longest() : Math.min(longest(), box.getWidth() * scale()) * Math.min(longest(), box.getHeight() * scale());
        }

        /** Dots of the page's longer side. */
        private double longest() {
            return Math.max(getPage().getCropBox().getWidth(), getPage().getCropBox().getHeight()) * scale();
        }

        /** Dots for 1/72 inch. */
        private double scale() {
            return Math.sqrt(Math.abs(getGraphics().getTransform().getDeterminant()));
        }

        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
            limit.glyph();
            super.showGlyph(place, font, code, displacement);
        }

        @Override
        public void fillPath(int rule) throws IOException {
            limit.path(length(), around());
            super.fillPath(rule);
        }

        @Override
        public void strokePath() throws IOException {
            limit.path(length(), around());
            super.strokePath();
        }

        /** Of the path, in dots; what lies beyond the page costs nothing. */
        private double length() {
            double most = longest();
            double[] at = new double[6];
            double x = 0;
            double y = 0;
            double length = 0;
            for (PathIterator step = getLinePath().getPathIterator(getGraphics().getTransform()); !step.isDone(); step.next()) {
                int kind = step.currentSegment(at);
                int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
                if (kind == PathIterator.SEG_CLOSE) {
                    continue;
                }
                if (kind != PathIterator.SEG_MOVETO) {
                    length += Math.min(most, Math.abs(at[last] - x)) + Math.min(most, Math.abs(at[last + 1] - y));
                }
                x = at[last];
                y = at[last + 1];
            }
            return length;
        }

        /** Dots of the rectangle around the path, as far as it can lie on the page. */
        private double around() {
            Rectangle2D path = getLinePath().getBounds2D();
            return Math.min(longest(), path.getWidth() * scale()) * Math.min(longest(), path.getHeight() * scale());
        }

        private boolean isLost(Operator operator) throws IOException {
            if (operator.getImageData() == null || operator.getImageData().length == 0) {
                return true;
            }
            BoundedPdf.requireBounded(operator.getImageParameters(), operator.getImageData());
            return new PDInlineImage(operator.getImageParameters(), operator.getImageData(), getResources()).isEmpty();
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            boolean costly = false;
            if (image instanceof PDInlineImage written) {
                ImageData.requireBounded(written);
            }
            if (image instanceof PDImageXObject stored) {
                costly = stored.getStream().getFilters().contains(COSName.JPX_DECODE);
                ImageData.requireBounded(stored.getStream());
                for (COSName mask : List.of(COSName.SMASK, COSName.MASK)) {
                    COSStream stream = stored.getCOSObject().getDictionaryObject(mask) instanceof COSStream one ? one : null;
                    if (stream != null) {
                        ImageData.requireBounded(new PDStream(stream));
                    }
                }
                ImageData.requireWhole(stored);
            }
            if (!costly) {
                limit.picture((double) image.getWidth() * image.getHeight());
                show(image);
                return;
            }
            takeTurn();
            try {
                limit.picture((double) image.getWidth() * image.getHeight());
                show(image);
            } finally {
                ONE_AT_A_TIME.unlock();
            }
        }

        /** Nobody waits for ever behind a picture that the decoder does not come to an end with. */
        private static void takeTurn() throws IOException {
            try {
                if (ONE_AT_A_TIME.tryLock(LONGEST_WAIT, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("another picture is still being decoded");
        }

        /** Draws a picture that has been looked at. */
        void show(PDImage image) throws IOException {
            super.drawImage(image);
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException exception) throws IOException {
            if (DRAWING.contains(operator.getName()) && !(exception instanceof MissingOperandException)) {
                throw exception;
            }
            super.operatorException(operator, operands, exception);
        }
    }
}
