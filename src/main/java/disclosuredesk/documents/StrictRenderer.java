package disclosuredesk.documents;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
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
    private static final Set<String> DRAWING = Set.of(
            OperatorName.DRAW_OBJECT,
            OperatorName.BEGIN_INLINE_IMAGE,
            OperatorName.BEGIN_INLINE_IMAGE_DATA,
            OperatorName.END_INLINE_IMAGE,
            OperatorName.SHADING_FILL);

    /** What a function takes for the colour of one dot, in millionths of a second. */
    private static final double FUNCTION = 0.7;

    StrictRenderer(PDDocument pdf) {
        super(pdf);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    static class Drawer extends PageDrawer {

        private final DrawingLimit limit = new DrawingLimit();
        private final DrawnPictures pictures = new DrawnPictures(limit);

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
            double dots = dots(group);
            limit.openLayer(dots, isMixed());
            super.processTransparencyGroup(group);
            limit.closeLayer(dots);
        }

        @Override
        protected void processSoftMask(PDTransparencyGroup group) throws IOException {
            double dots = dots(group);
            limit.openMask(dots);
            super.processSoftMask(group);
            limit.closeLayer(dots);
        }

        /** Whether each dot that is painted is reckoned for itself. */
        private boolean isMixed() {
            return getGraphicsState().getSoftMask() != null
                    || getGraphicsState().getBlendMode() != BlendMode.NORMAL;
        }

        /** Of the layer that is set aside for a group: the box around it, as far as it lies on the page. */
        private double dots(PDTransparencyGroup group) {
            Matrix place = Matrix.concatenate(getGraphicsState().getCurrentTransformationMatrix(), group.getMatrix());
            Rectangle2D box = group.getBBox() == null
                    ? null
                    : group.getBBox().transform(place).getBounds2D();
            return box == null
                    ? longest() * longest()
                    : Math.min(longest(), box.getWidth() * scale()) * Math.min(longest(), box.getHeight() * scale());
        }

        /** Dots of the page's longer side. */
        private double longest() {
            return Math.max(
                            getPage().getCropBox().getWidth(),
                            getPage().getCropBox().getHeight())
                    * scale();
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
            double around = around(0);
            limit.fill(length(), around);
            painted(around, getGraphicsState().getNonStrokingColor());
            super.fillPath(rule);
        }

        @Override
        public void strokePath() throws IOException {
            double length = length();
            double wide = getGraphicsState().getLineWidth()
                    * scale()
                    * widest(getGraphicsState().getCurrentTransformationMatrix());
            double around = Math.min(around(wide), (length + wide) * (wide + 1));
            limit.fill(length, around);
            painted(around, getGraphicsState().getStrokingColor());
            super.strokePath();
        }

        /** Of what is mixed or in shades: the shade is made for each path anew. */
        private void painted(double dots, PDColor color) throws IOException {
            if (isMixed()) {
                limit.mixed(dots);
            }
            if (color.getColorSpace() instanceof PDPattern pattern
                    && color.getPatternName() != null
                    && pattern.getPattern(color) instanceof PDShadingPattern shades
                    && shades.getShading() != null) {
                shade(shades.getShading(), Matrix.concatenate(getInitialMatrix(), shades.getMatrix()), dots);
            }
        }

        @Override
        public void shadingFill(COSName name) throws IOException {
            PDShading shading = getResources().getShading(name);
            Rectangle2D clip = getGraphicsState().getCurrentClippingPath().getBounds2D();
            double dots =
                    Math.min(longest(), clip.getWidth() * scale()) * Math.min(longest(), clip.getHeight() * scale());
            if (isMixed()) {
                limit.mixed(dots);
            }
            if (shading != null) {
                shade(shading, getGraphicsState().getCurrentTransformationMatrix(), dots);
            }
            super.shadingFill(name);
        }

        private void shade(PDShading shading, Matrix place, double dots) throws IOException {
            if (shading.getShadingType() >= PDShading.SHADING_TYPE4) {
                AffineTransform toDots = AffineTransform.getScaleInstance(scale(), scale());
                toDots.concatenate(place.createAffineTransform());
                limit.mesh(Mesh.of(shading, toDots, longest()));
            }
            limit.shade(dots, shading.getShadingType() == PDShading.SHADING_TYPE1 ? FUNCTION : 0);
        }

        private static double widest(Matrix place) {
            return Math.max(Math.abs(place.getScalingFactorX()), Math.abs(place.getScalingFactorY()));
        }

        /** Of the path, in dots; what lies beyond the page costs nothing. */
        private double length() {
            double most = longest();
            double[] at = new double[6];
            double x = 0;
            double y = 0;
            double length = 0;
            for (PathIterator step = getLinePath().getPathIterator(getGraphics().getTransform());
                    !step.isDone();
                    step.next()) {
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

        /** Dots of the rectangle around the path with a rim, as far as it can lie on the page. */
        private double around(double rim) {
            Rectangle2D path = getLinePath().getBounds2D();
            return Math.min(longest(), path.getWidth() * scale() + rim)
                    * Math.min(longest(), path.getHeight() * scale() + rim);
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
            if (isMixed()) {
                Rectangle2D box = new Rectangle2D.Double(0, 0, 1, 1);
                Rectangle2D place = getGraphicsState()
                        .getCurrentTransformationMatrix()
                        .createAffineTransform()
                        .createTransformedShape(box)
                        .getBounds2D();
                limit.mixed(Math.min(longest(), place.getWidth() * scale())
                        * Math.min(longest(), place.getHeight() * scale()));
            }
            pictures.draw(image, this::show);
        }

        /** Draws a picture that has been looked at. */
        void show(PDImage image) throws IOException {
            super.drawImage(image);
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
                throws IOException {
            if (DRAWING.contains(operator.getName()) && !(exception instanceof MissingOperandException)) {
                throw exception;
            }
            super.operatorException(operator, operands, exception);
        }
    }
}
