package disclosuredesk.documents;

import java.io.IOException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;

/** How much is drawn on one page: forms, patterns and glyphs that draw one another again and again make work without end out of a few lines. */
public final class DrawingLimit {

    /** A large drawing of a plan has some hundred thousand. */
    private static final long MOST_STEPS = 3_000_000;

    /** What a form or a picture counts for: its place is kept and found again. */
    private static final int OBJECT = 30;

    /** Dots of a layer that is drawn for itself that count for a step. */
    private static final int DOTS = 600;

    private long steps;

    /** @throws IOException beyond what any page needs; also on each further step */
    public void step(Operator operator) throws IOException {
        count(operator.getName().equals(OperatorName.DRAW_OBJECT) ? OBJECT : 1);
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
