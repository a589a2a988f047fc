package disclosuredesk.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Before a page is burnt: its pictures alone are drawn once more, coarsely, and each is compared with what it holds. A picture that
 * leaves less ink in its place than it has, or whose data end before the picture does, is lost; the page must not go out without it.
 */
final class LostImages {

    private static final int DPI = 50;

    /** Darker than this is ink, of 255. */
    private static final int INK = 128;

    /** Dots around a place that its average is taken of, in each direction. */
    private static final int FARTHEST = 4;

    /** Fewer dark places say nothing. */
    private static final int FEWEST = 4;

    private LostImages() {}

    /** @throws IOException if a picture of the page is lost or cannot be decoded */
    static void requireNone(PDDocument pdf, int page, PDRectangle size) throws IOException {
        double scale = Math.min(DPI / 72.0, 1000 / Math.max(1.0, Math.max(size.getWidth(), size.getHeight())));
        BufferedImage seen = DrawnPages.blank(Math.max(1, (int) (size.getWidth() * scale)), Math.max(1, (int) (size.getHeight() * scale)));
        Graphics2D pen = seen.createGraphics();
        pen.setBackground(Color.WHITE);
        try {
            new Pictures(pdf, seen).renderPageToGraphics(page - 1, pen, (float) scale);
        } finally {
            pen.dispose();
        }
    }

    private static final class Pictures extends PDFRenderer {

        private final BufferedImage seen;

        Pictures(PDDocument pdf, BufferedImage seen) {
            super(pdf);
            this.seen = seen;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new OnlyPictures(parameters, seen);
        }
    }

    /** A place of a picture's grid that is dark, on the page's drawing. */
    private record Dark(int x, int y) {}

    private static final class OnlyPictures extends StrictRenderer.Drawer {

        private final BufferedImage seen;
        private final List<Dark> due = new ArrayList<>();
        private int groups;

        /** Read over and over: a place at a time would set memory aside for each dot. */
        private final int[] around = new int[(2 * FARTHEST + 1) * (2 * FARTHEST + 1)];

        OnlyPictures(PageDrawerParameters parameters, BufferedImage seen) throws IOException {
            super(parameters);
            this.seen = seen;
        }

        @Override
        void show(PDImage image) throws IOException {
            List<Dark> dark = isPlain(getGraphicsState()) ? dark(image) : List.of();
            super.show(image);
            due.addAll(dark);
            if (groups == 0) {
                requireSeen();
            }
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
            boolean plain = isPlain(getGraphicsState());
            groups++;
            super.showTransparencyGroup(group);
            groups--;
            if (!plain) {
                due.clear();
            } else if (groups == 0) {
                requireSeen();
            }
        }

        private static boolean isPlain(PDGraphicsState state) {
            return state.getSoftMask() == null && state.getNonStrokeAlphaConstant() > 0.9
                    && (state.getBlendMode() == BlendMode.NORMAL || state.getBlendMode() == BlendMode.MULTIPLY);
        }

        /** At each there must be ink close by: the edges of what is drawn coarsely may lie a dot beside. */
        private void requireSeen() throws IOException {
            long lost = due.stream().filter(place -> !isInked(place)).count();
            int all = due.size();
            due.clear();
            if (all >= FEWEST && lost * 2 > all) {
                throw new IOException(lost + " of " + all + " dark places of a picture are not drawn");
            }
        }

        private boolean isInked(Dark place) {
            for (int y = Math.max(0, place.y() - 1); y <= Math.min(seen.getHeight() - 1, place.y() + 1); y++) {
                for (int x = Math.max(0, place.x() - 1); x <= Math.min(seen.getWidth() - 1, place.x() + 1); x++) {
                    if (grey(seen.getRGB(x, y)) < (255 + INK) / 2) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Where the picture is dark, by its own data; each place of the page's drawing once. */
        private List<Dark> dark(PDImage image) throws IOException {
            BufferedImage own = image.isStencil() ? stencil(image) : image.getImage();
            Matrix ctm = getGraphicsState().getCurrentTransformationMatrix();
            AffineTransform toPage = getGraphics().getTransform();
            toPage.concatenate(ctm.createAffineTransform());
            Shape clip = getGraphicsState().getCurrentClippingPath();
            Set<Dark> places = new LinkedHashSet<>();
            int step = Math.max(1, (int) Math.sqrt((double) own.getWidth() * own.getHeight() / 250_000));
            for (int y = step / 2; y < own.getHeight(); y += step) {
                for (int x = step / 2; x < own.getWidth(); x += step) {
                    if (isDark(own, x, y, step)) {
                        Point2D unit = new Point2D.Double((x + 0.5) / own.getWidth(), 1 - (y + 0.5) / own.getHeight());
                        Point2D at = toPage.transform(unit, null);
                        boolean shown = clip == null || clip.contains(ctm.createAffineTransform().transform(unit, null));
                        if (shown && at.getX() >= 0 && at.getY() >= 0 && at.getX() < seen.getWidth() && at.getY() < seen.getHeight()) {
                            places.add(new Dark((int) at.getX(), (int) at.getY()));
                        }
                    }
                }
            }
            return List.copyOf(places);
        }

        private BufferedImage stencil(PDImage image) throws IOException {
            PDGraphicsState state = getGraphicsState();
            return state.getNonStrokingColor().getColorSpace() instanceof PDPattern
                    ? DrawnPages.blank(1, 1) : image.getStencilImage(new Color(state.getNonStrokingColor().toRGB()));
        }

        /** The average around it: a single dot is lost when it is drawn coarsely, and rightly. */
        private boolean isDark(BufferedImage own, int x, int y, int step) {
            int reach = Math.max(1, Math.min(FARTHEST, step));
            int left = Math.max(0, x - reach);
            int top = Math.max(0, y - reach);
            int wide = Math.min(own.getWidth() - 1, x + reach) - left + 1;
            int high = Math.min(own.getHeight() - 1, y + reach) - top + 1;
            own.getRGB(left, top, wide, high, around, 0, wide);
            int sum = 0;
            for (int i = 0; i < wide * high; i++) {
                sum += grey(around[i]);
            }
            return sum < INK * wide * high;
        }

        /** As it is seen on white. */
        private static int grey(int argb) {
            int alpha = argb >>> 24;
            int grey = ((argb >> 16 & 255) * 3 + (argb >> 8 & 255) * 6 + (argb & 255)) / 10;
            return (grey * alpha + 255 * (255 - alpha)) / 255;
        }

        @Override
        public void strokePath() {
            getLinePath().reset();
        }

        @Override
        public void fillPath(int rule) {
            getLinePath().reset();
        }

        @Override
        public void fillAndStrokePath(int rule) {
            getLinePath().reset();
        }

        @Override
        public void shadingFill(COSName shading) {
            // pictures only
        }

        @Override
        protected void showFontGlyph(Matrix place, PDFont font, int code, Vector displacement) {
            // pictures only
        }

        @Override
        protected void showType3Glyph(Matrix place, PDType3Font font, int code, Vector displacement) {
            // pictures only
        }
    }
}
