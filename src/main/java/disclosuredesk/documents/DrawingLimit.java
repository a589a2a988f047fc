package disclosuredesk.documents;

import java.io.IOException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;

/**
 * How much is drawn on one page, or read of one file: forms, patterns and glyphs that draw one another again and again make work without
 * end out of a few lines. Counted and not timed, so that a page that is drawn today is drawn tomorrow.
 *
 * <p>Time and memory are bounded apart. Each thing has the time it takes as its price; what layers hold while they are open is added up.
 */
public final class DrawingLimit {

    /** Millionths of a second, as measured on a slow machine. */
    private static final long MOST = 12_000_000;

    /** Dots of all layers that are open one within another: 4 or, where they blend, 8 bytes each. */
    private static final double MOST_OPEN = 64_000_000;

    private static final int OPERATOR = 1;

    /** A form or a picture: its place is kept and found again. */
    private static final int OBJECT = 200;

    /** A layer, however small: a picture of its own is made for it. */
    private static final int EACH_LAYER = 600;

    /** Dots for one: of a layer that is laid on the page; of what is mixed with what lies below or seen through a mask. */
    private static final int LAYER = 350;

    private static final int MIXED = 11;
    private static final int MASK = 60;

    /** Dots of a picture for one: when it is unfolded, the same of JPEG 2000, and when it is drawn again. */
    private static final int PICTURE = 24;

    private static final int JPX_PICTURE = 4;
    private static final int AGAIN = 60;

    /** Dots for one: of a path's length, of the rectangle around what is filled. */
    private static final int LENGTH = 7;

    private static final int AROUND = 2_048;

    /** Dots for one: of a shade, of the triangles and patches of a mesh; and for each of these, however small. */
    private static final int SHADE = 10;

    private static final int MESH = 24;
    private static final int TRIANGLE = 30;
    private static final int PATCH = 1_500;

    /** Characters; the densest plan has a tenth. */
    private static final int MOST_GLYPHS = 200_000;

    /** That there is more than any page or text needs: nothing is damaged, and people are told so. */
    public static final class Exceeded extends IOException {

        private static final long serialVersionUID = 1L;

        Exceeded(String what) {
            super(what);
        }

        /** Whether it is this, whoever passed it on. */
        static boolean is(Throwable thrown) {
            Throwable one = thrown;
            for (int i = 0; one != null && i < 10; i++) {
                if (one instanceof Exceeded) {
                    return true;
                }
                one = one.getCause();
            }
            return false;
        }
    }

    private double done;
    private double open;
    private int glyphs;

    /** @throws Exceeded beyond what any page or text needs; also on each further step */
    public void step(Operator operator) throws IOException {
        count(operator.getName().equals(OperatorName.DRAW_OBJECT) ? OBJECT : OPERATOR);
    }

    /**
     * A layer that is drawn for itself and then laid on the page; {@link #closeLayer} says that it has been.
     *
     * @param dots of it
     * @param mixed whether what lies below is mixed with it, dot by dot
     */
    void openLayer(double dots, boolean mixed) throws IOException {
        layer(dots, EACH_LAYER + dots / (mixed ? MIXED : LAYER));
    }

    /** A layer that says how much of what is drawn next is seen. */
    void openMask(double dots) throws IOException {
        layer(dots, EACH_LAYER + dots / MASK);
    }

    private void layer(double dots, double price) throws IOException {
        count(price);
        open += dots;
        if (open > MOST_OPEN) {
            throw new Exceeded("too many layers one within another");
        }
    }

    void closeLayer(double dots) {
        open -= dots;
    }

    /** A picture that is unfolded, by the dots it has, however small it is drawn. */
    void picture(double dots, boolean jpx) throws IOException {
        count(dots / (jpx ? JPX_PICTURE : PICTURE));
    }

    /** A picture that has been drawn before. */
    void again(double dots) throws IOException {
        count(dots / AGAIN);
    }

    /** What is painted is mixed with what lies below, or seen through a mask: by the dots of it. */
    void mixed(double dots) throws IOException {
        count(dots / MIXED);
    }

    /** What is filled, by the length of its edge and the dots of the rectangle around it. */
    void fill(double length, double around) throws IOException {
        count(length / LENGTH + around / AROUND);
    }

    /**
     * A shade of colours.
     *
     * @param dots it is seen on
     * @param each what the colour of one dot takes
     */
    void shade(double dots, double each) throws IOException {
        count(dots * (each + 1.0 / SHADE));
    }

    /** The triangles or patches of a mesh. */
    void mesh(Mesh mesh) throws IOException {
        count(mesh.shapes() * (mesh.isOfPatches() ? PATCH : TRIANGLE) + mesh.dots() / MESH);
    }

    /** A character. */
    void glyph() throws IOException {
        if (++glyphs > MOST_GLYPHS) {
            throw new Exceeded("too many characters");
        }
    }

    private void count(double more) throws IOException {
        done += more;
        if (done > MOST) {
            throw new Exceeded("too much is drawn on the page");
        }
    }
}
