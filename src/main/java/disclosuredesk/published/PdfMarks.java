package disclosuredesk.published;

import disclosuredesk.published.PdfWords.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Small or raised digits behind a character are marks of a note, whatever the page calls them. */
final class PdfMarks {

    private static final float SMALLER = 0.82f;
    private static final Pattern MAY_BE_MARK = Pattern.compile("[0-9a-zA-Z*※†‡\\[\\]()（）注]");

    private PdfMarks() {}

    /**
     * The characters without marks, each mark hung on the character it stands behind.
     *
     * @param raised whether one of the same size that is only raised is a mark too, as in a cell
     */
    static List<Glyph> attached(List<Glyph> glyphs, boolean raised) {
        float largest = (float) glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
        List<Glyph> small = glyphs.stream()
                .filter(glyph ->
                        MAY_BE_MARK.matcher(glyph.text()).matches() && (raised || glyph.size() < largest * SMALLER))
                .sorted(Comparator.comparing(Glyph::left))
                .toList();
        IdentityHashMap<Glyph, Glyph> hung = new IdentityHashMap<>();
        IdentityHashMap<Glyph, StringBuilder> marks = new IdentityHashMap<>();
        for (Glyph glyph : small) {
            Glyph base = base(glyph, glyphs, hung, raised);
            if (base != null) {
                hung.put(glyph, base);
                marks.computeIfAbsent(base, each -> new StringBuilder()).append(glyph.text());
            }
        }
        List<Glyph> all = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            StringBuilder mark = marks.get(glyph);
            if (!hung.containsKey(glyph)) {
                all.add(
                        mark == null
                                ? glyph
                                : new Glyph(
                                        glyph.text() + Ink.mark(mark.toString()),
                                        glyph.left(),
                                        glyph.right(),
                                        glyph.middle(),
                                        glyph.size()));
            }
        }
        return all;
    }

    /** The character it stands right behind, itself or by other marks; null if it is a character of the line. */
    @SuppressWarnings("ReferenceEquality") // another glyph may look the same
    private static @Nullable Glyph base(
            Glyph glyph, List<Glyph> glyphs, IdentityHashMap<Glyph, Glyph> hung, boolean raised) {
        Glyph nearest = null;
        for (Glyph other : glyphs) {
            float gap = glyph.left() - other.right();
            boolean behind = other != glyph
                    && other.left() < glyph.left()
                    && gap > -0.5f * other.size()
                    && gap < 0.6f * other.size()
                    && Math.abs(glyph.base() - other.base()) < 0.8f * Math.max(other.size(), glyph.size());
            if (behind && (nearest == null || other.right() > nearest.right())) {
                nearest = other;
            }
        }
        if (nearest == null) {
            return null;
        }
        Glyph of = hung.get(nearest);
        if (of != null) {
            boolean samePlace = Math.abs(nearest.base() - glyph.base()) < 0.15f * of.size()
                    && Math.abs(nearest.size() - glyph.size()) < 0.15f * of.size();
            return samePlace ? of : null;
        }
        boolean smaller = glyph.size() < nearest.size() * SMALLER;
        float lift = nearest.base() - glyph.base();
        boolean lifted = raised && lift > 0.2f * nearest.size() && glyph.size() <= nearest.size() * 1.05f;
        return (smaller || lifted) && !nearest.text().isEmpty() ? nearest : null;
    }
}
