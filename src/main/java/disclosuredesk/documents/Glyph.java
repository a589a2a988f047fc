package disclosuredesk.documents;

import java.awt.geom.Rectangle2D;

/**
 * A character where it is seen: in 1/72 inch from the top left corner of the page as it is displayed.
 *
 * @param text one character as a rule; a ligature has more
 * @param angle into which its line runs, in half degrees: 0 to the right, 180 downwards
 * @param from along the line, where it begins
 * @param to along the line, where it ends
 * @param base across the line, larger for the next line: where it stands
 * @param size of the font as it is seen
 * @param box that its ink lies in
 */
record Glyph(String text, int angle, double from, double to, double base, double size, Rectangle2D box) {

    boolean isBlank() {
        return text.isBlank();
    }

    double middle() {
        return (from + to) / 2;
    }
}
