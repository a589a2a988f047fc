package disclosuredesk.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
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

    /** Fewer dark places say nothing. */
    private static final int FEWEST = 4;

    /** Pictures that are drawn several times are looked at once, if not too many others are drawn between. */
    private static final int MOST_KNOWN = 16;

    private LostImages() {}

    /** @throws IOException if a picture of the page is lost or cannot be decoded */
    static void requireNone(PDDocument pdf, int page, PDRectangle size) throws IOException {
        double scale = Math.min(DPI / 72.0, 1000 / Math.max(1.0, Math.max(size.getWidth(), size.getHeight())));
        BufferedImage seen = DrawnPages.blank(
                Math.max(1, (int) (size.getWidth() * scale)), Math.max(1, (int) (size.getHeight() * scale)));
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

    /**
     * A picture as it is drawn.
     *
     * @param color of a stencil; else 0
     */
    private record Drawn(COSBase picture, int color) {}

    private static final class OnlyPictures extends StrictRenderer.Drawer {

        private final BufferedImage seen;
        private final List<Dark> due = new ArrayList<>();
        private int groups;
        private final Map<Drawn, List<DarkPlaces.Place>> known = new LinkedHashMap<>();

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
            return state.getSoftMask() == null
                    && state.getNonStrokeAlphaConstant() > 0.9
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
                    if (DarkPlaces.grey(seen.getRGB(x, y)) < (255 + DarkPlaces.INK) / 2) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Where the picture is dark, by its own data; each place of the page's drawing once. */
        private List<Dark> dark(PDImage image) throws IOException {
            Matrix ctm = getGraphicsState().getCurrentTransformationMatrix();
            AffineTransform toPage = getGraphics().getTransform();
            toPage.concatenate(ctm.createAffineTransform());
            Shape clip = getGraphicsState().getCurrentClippingPath();
            Set<Dark> places = new LinkedHashSet<>();
            for (DarkPlaces.Place place : places(image)) {
                Point2D unit = new Point2D.Double(place.x(), place.y());
                Point2D at = toPage.transform(unit, null);
                if (at.getX() >= 0 && at.getY() >= 0 && at.getX() < seen.getWidth() && at.getY() < seen.getHeight()) {
                    Dark dark = new Dark((int) at.getX(), (int) at.getY());
                    if (!places.contains(dark)
                            && (clip == null
                                    || clip.contains(ctm.createAffineTransform().transform(unit, null)))) {
                        places.add(dark);
                    }
                }
            }
            return List.copyOf(places);
        }

        private List<DarkPlaces.Place> places(PDImage image) throws IOException {
            PDColor color = getGraphicsState().getNonStrokingColor();
            if (image.isStencil() && color.getColorSpace() instanceof PDPattern) {
                return List.of();
            }
            Drawn drawn = new Drawn(image.getCOSObject(), image.isStencil() ? color.toRGB() : 0);
            List<DarkPlaces.Place> places = known.remove(drawn);
            if (places == null) {
                places = DarkPlaces.of(
                        image.isStencil() ? image.getStencilImage(new Color(drawn.color())) : image.getImage());
            }
            known.put(drawn, places);
            if (known.size() > MOST_KNOWN) {
                known.remove(known.keySet().iterator().next());
            }
            return places;
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
