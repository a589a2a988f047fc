package disclosuredesk.documents;

import java.io.IOException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;

/**
 * How much is drawn on one page, or read of one file: forms, patterns and glyphs that draw one another again and again make work without
 * end out of a few lines. Counted and not timed, so that a page that is drawn today is drawn tomorrow.
 */
public final class DrawingLimit {

    /** Each takes about a millionth of a second. A large plan has some hundred thousand lines. */
    private static final long MOST = 12_000_000;

    private static final int OPERATOR = 4;

    /** A form or a picture: its place is kept and found again. */
    private static final int OBJECT = 400;

    /** A layer, however small: a picture of its own is made for it. */
    private static final int EACH_LAYER = 5_000;

    /** Dots for one: of a layer that is drawn for itself, of a picture, of a path's length, of the rectangle around a path. */
    private static final int LAYER = 30;
    private static final int PICTURE = 10;
    private static final int LENGTH = 6;
    private static final int AROUND = 1_024;

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

    private long done;
    private int glyphs;

    /** @throws Exceeded beyond what any page or text needs; also on each further step */
    public void step(Operator operator) throws IOException {
        count(operator.getName().equals(OperatorName.DRAW_OBJECT) ? OBJECT : OPERATOR);
    }

    /**
     * A layer that is drawn for itself and then laid on the page.
     *
     * @param dots of it
     */
    void layer(double dots) throws IOException {
        count(EACH_LAYER + dots / LAYER);
    }

    /**
     * A picture, which is unfolded each time it is drawn.
     *
     * @param dots it has, however small it is drawn
     */
    void picture(double dots) throws IOException {
        count(dots / PICTURE);
    }

    /**
     * A path that is filled or drawn along.
     *
     * @param length of it, in dots
     * @param around dots of the rectangle around it
     */
    void path(double length, double around) throws IOException {
        count(length / LENGTH + around / AROUND);
    }

    /** A character. */
    void glyph() throws IOException {
        if (++glyphs > MOST_GLYPHS) {
            throw new Exceeded("too many characters");
        }
    }

    private void count(double more) throws IOException {
        done += (long) Math.min(MOST, more);
        if (done > MOST) {
            throw new Exceeded("too much is drawn on the page");
        }
    }
}
