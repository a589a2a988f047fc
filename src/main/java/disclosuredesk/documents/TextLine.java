package disclosuredesk.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A line of text, from its beginning to its end.
 *
 * @param text with a space where a gap is seen
 * @param at for each char of the text the character it is of; null for a space put in
 */
record TextLine(String text, List<Glyph> at, int angle, double base, double size, double from, double to) {

    /** Of the font's size: a gap between two Han characters, and any other, that parts words. */
    private static final double HAN_GAP = 0.5;

    private static final double GAP = 0.2;

    /** Figures of one number stand closer than cells of a narrow table do. */
    private static final double FIGURES_GAP = 0.1;

    /** A character drawn twice this close, in parts of its width, is drawn bold. */
    private static final double TWICE = 0.3;

    /** @param glyphs by where they begin */
    static TextLine of(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        List<Glyph> at = new ArrayList<>();
        Glyph last = null;
        double size = 0;
        for (Glyph glyph : glyphs) {
            if (last != null && !glyph.isBlank() && isAgain(last, glyph)) {
                continue;
            }
            if (last != null
                    && !glyph.isBlank()
                    && glyph.from() - last.to() > gap(last, glyph)
                    && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
                at.add(null);
            }
            for (char one : glyph.text().toCharArray()) {
                text.append(one);
                at.add(glyph);
            }
            if (!glyph.isBlank()) {
                last = glyph;
                size = Math.max(size, glyph.size());
            }
        }
        Glyph first = glyphs.get(0);
        double to = glyphs.stream().mapToDouble(Glyph::to).max().orElse(0);
        return new TextLine(
                text.toString(),
                at,
                first.angle(),
                base(glyphs, first),
                size == 0 ? first.size() : size,
                first.from(),
                to);
    }

    private static double base(List<Glyph> glyphs, Glyph first) {
        return glyphs.stream()
                .max((one, other) -> Double.compare(one.size(), other.size()))
                .orElse(first)
                .base();
    }

    private static boolean isAgain(Glyph last, Glyph glyph) {
        return last.text().equals(glyph.text())
                && glyph.from() - last.from() < TWICE * Math.max(0.1, last.to() - last.from())
                && Math.abs(glyph.base() - last.base()) < TWICE * last.size();
    }

    private static double gap(Glyph last, Glyph next) {
        int before = last.text().codePointBefore(last.text().length());
        int after = next.text().codePointAt(0);
        double gap = isHan(before) && isHan(after)
                ? HAN_GAP
                : Character.isDigit(before) && Character.isDigit(after) ? FIGURES_GAP : GAP;
        return gap * Math.min(last.size(), next.size());
    }

    private static boolean isHan(int character) {
        return Character.isIdeographic(character)
                || character >= 0x3000 && character <= 0x303F
                || character >= 0xFF00 && character <= 0xFFEF;
    }

    /** The parts between gaps so wide that they part cells or columns, in parts of the font's size. */
    List<TextLine> parts(double wide) {
        List<TextLine> parts = new ArrayList<>();
        List<Glyph> part = new ArrayList<>();
        Glyph last = null;
        for (Glyph glyph : at.stream().filter(Objects::nonNull).distinct().toList()) {
            if (glyph.isBlank()) {
                continue;
            }
            if (last != null && glyph.from() - last.to() > wide * Math.max(last.size(), glyph.size())) {
                parts.add(of(part));
                part = new ArrayList<>();
            }
            part.add(glyph);
            last = glyph;
        }
        if (!part.isEmpty()) {
            parts.add(of(part));
        }
        return parts;
    }
}
