package disclosuredesk.documents;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;

/**
 * How many triangles or patches a shade is made of, and how large they are (ISO 32000-1, 8.7.4.5.5 to 8): each is drawn for itself,
 * whether another hides it or not.
 *
 * @param shapes triangles or patches
 * @param isOfPatches whether they are patches, of which each is divided into hundreds of triangles
 * @param dots of the rectangles around them, all together
 */
record Mesh(long shapes, boolean isOfPatches, double dots) {

    /** More than any drawing limit lets through. */
    private static final int MOST = 500_000;

    private static final int LATTICE = PDShading.SHADING_TYPE5;
    private static final int EDGE = 12;

    /**
     * Reads its stream.
     *
     * @param toDots from the mesh's own coordinates
     * @param longest dots of the page's longer side: what lies beyond it is not drawn
     */
    static Mesh of(PDShading shading, AffineTransform toDots, double longest) throws IOException {
        boolean patches = shading.getShadingType() > LATTICE;
        if (!(shading.getCOSObject() instanceof COSStream stream)) {
            return new Mesh(0, patches, 0);
        }
        try (InputStream data = stream.createInputStream();
                ImageInputStream in = new MemoryCacheImageInputStream(data)) {
            Reading reading = new Reading(shading, stream, in, toDots, longest);
            reading.all();
            return new Mesh(reading.shapes, patches, reading.dots);
        }
    }

    /** As the library goes through the stream. */
    private static final class Reading {

        private final COSStream stream;
        private final ImageInputStream in;
        private final AffineTransform toDots;
        private final double longest;
        private final int kind;
        private final int flagBits;
        private final int placeBits;
        private final long colorBits;
        private long shapes;
        private double dots;

        Reading(PDShading shading, COSStream stream, ImageInputStream in, AffineTransform toDots, double longest)
                throws IOException {
            this.stream = stream;
            this.in = in;
            this.toDots = toDots;
            this.longest = longest;
            this.kind = shading.getShadingType();
            this.flagBits = kind == LATTICE ? 0 : stream.getInt(COSName.BITS_PER_FLAG, 8);
            this.placeBits = stream.getInt(COSName.BITS_PER_COORDINATE, 8);
            int components = stream.containsKey(COSName.FUNCTION)
                    ? 1
                    : shading.getColorSpace().getNumberOfComponents();
            this.colorBits = (long) components * stream.getInt(COSName.BITS_PER_COMPONENT, 8);
            if (flagBits < 0 || flagBits > 32 || placeBits < 1 || placeBits > 32 || colorBits < 1) {
                throw new IOException("a mesh of no known form");
            }
        }

        void all() throws IOException {
            try {
                if (kind == LATTICE) {
                    lattice();
                } else if (kind < LATTICE) {
                    triangles();
                } else {
                    patches();
                }
            } catch (EOFException end) {
                // there are no more
            }
        }

        private void triangles() throws IOException {
            Point2D[] corners = new Point2D[3];
            while (shapes <= MOST) {
                int flag = (int) in.readBits(flagBits) & 3;
                if (flag == 0 || corners[2] == null) {
                    for (int i = 0; i < 3; i++) {
                        if (i > 0) {
                            in.readBits(flagBits);
                        }
                        corners[i] = vertex();
                    }
                } else {
                    corners[flag == 1 ? 0 : 1] = flag == 1 ? corners[1] : corners[2];
                    corners[1] = corners[2];
                    corners[2] = vertex();
                }
                add(corners);
            }
        }

        private void lattice() throws IOException {
            int wide = Math.max(2, Math.min(MOST, stream.getInt(COSName.VERTICES_PER_ROW, 2)));
            Point2D[] row = new Point2D[wide];
            Point2D[] above = null;
            while (shapes <= MOST) {
                for (int i = 0; i < wide; i++) {
                    row[i] = vertex();
                    if (above != null && i > 0) {
                        add(above[i - 1], above[i], row[i - 1], row[i]);
                        shapes++; // two triangles
                    }
                }
                above = row.clone();
            }
        }

        private void patches() throws IOException {
            int own = kind == PDShading.SHADING_TYPE6 ? EDGE : EDGE + 4;
            Point2D[] points = new Point2D[own];
            while (shapes <= MOST) {
                int flag = (int) in.readBits(flagBits) & 3;
                boolean first = flag == 0 || points[own - 1] == null;
                Point2D[] before = points.clone();
                for (int i = 0; i < own; i++) {
                    points[i] = first || i > 3 ? place() : before[(3 * flag + i) % EDGE];
                }
                skip(colorBits * (first ? 4 : 2));
                add(points);
            }
        }

        private Point2D vertex() throws IOException {
            Point2D place = place();
            skip(colorBits);
            if (in.getBitOffset() != 0) {
                in.readBits(8 - in.getBitOffset());
            }
            return place;
        }

        private void skip(long bits) throws IOException {
            for (long left = bits; left > 0; left -= 64) {
                in.readBits((int) Math.min(64, left));
            }
        }

        private Point2D place() throws IOException {
            double most = Math.pow(2, placeBits) - 1;
            double x = in.readBits(placeBits) / most;
            double y = in.readBits(placeBits) / most;
            return toDots.transform(new Point2D.Double(between(0, x), between(2, y)), null);
        }

        private double between(int decode, double part) {
            COSArray array = stream.getCOSArray(COSName.DECODE);
            double low = array != null && array.getObject(decode) instanceof COSNumber number ? number.floatValue() : 0;
            double high =
                    array != null && array.getObject(decode + 1) instanceof COSNumber number ? number.floatValue() : 1;
            return low + part * (high - low);
        }

        private void add(Point2D... corners) {
            Rectangle2D box = new Rectangle2D.Double(corners[0].getX(), corners[0].getY(), 0, 0);
            for (Point2D corner : corners) {
                box.add(corner);
            }
            dots += Math.min(longest, box.getWidth() + 1) * Math.min(longest, box.getHeight() + 1);
            shapes++;
        }
    }
}
