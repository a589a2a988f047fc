package disclosuredesk.documents;

import java.io.IOException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;

/** How much is drawn on one page, or read of one file: forms, patterns and glyphs that draw one another again and again make work without end out of a few lines. */
public final class DrawingLimit {

    /** A large drawing of a plan has some hundred thousand. */
    private static final long MOST_STEPS = 3_000_000;

    /** What a form or a picture counts for: its place is kept and found again. */
    private static final int OBJECT = 100;

    /** Dots of a layer that is drawn for itself that count for a step. */
    private static final int DOTS = 600;

    /** Dots of a picture that count for a step. */
    private static final int PICTURE = 75;

    /** Dots of a path's length that count for a step. */
    private static final int LENGTH = 25;

    /** Characters; the densest plan has a tenth. */
    private static final int MOST_GLYPHS = 200_000;

    private long steps;
    private int glyphs;

    /** @throws IOException beyond what any page or text needs; also on each further step */
    public void step(Operator operator) throws IOException {
        count(operator.getName().equals(OperatorName.DRAW_OBJECT) ? OBJECT : 1);
    }

    /**
     * A picture, which is unfolded each time it is drawn.
     *
     * @param dots it has, however small it is drawn
     */
    void picture(double dots) throws IOException {
        count((long) Math.min(MOST_STEPS, dots / PICTURE));
    }

    /**
     * A path that is filled or drawn along.
     *
     * @param length of it, in dots
     */
    void path(double length) throws IOException {
        count((long) Math.min(MOST_STEPS, length / LENGTH));
    }

    /** A character. */
    void glyph() throws IOException {
        if (++glyphs > MOST_GLYPHS) {
            throw new IOException("too many characters");
        }
    }

    /**
     * A layer that is drawn for itself and then laid on the page.
     *
     * @param dots of it
     */
    void layer(double dots) throws IOException {
        count(OBJECT + (long) Math.min(MOST_STEPS, dots / DOTS));
    }

    private void count(long more) throws IOException {
        steps += more;
        if (steps > MOST_STEPS) {
            throw new IOException("too much is drawn on the page");
        }
    }
}
