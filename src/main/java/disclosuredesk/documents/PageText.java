package disclosuredesk.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The text of a PDF page in the order in which it is read: characters that stand on one base make a line, however high their font
 * says it is; lines follow one another downwards, column by column where the page is set in columns. What runs in another
 * direction than most of the page, such as a stamp, comes last.
 *
 * @param doubtful whether people may read it in another order
 */
record PageText(List<TextLine> lines, boolean doubtful) {

    /** How far apart, in parts of the size, characters of one line stand; those set smaller are raised or lowered. */
    private static final double SAME_SIZE = 0.3;

    private static final double SMALLER = 0.45;
    private static final double CLEARLY_SMALLER = 0.8;

    /** Lines closer than this, in parts of the size, that share a place lie on one another. */
    private static final double UPON = 0.55;

    private static final double QUARTER = 180;

    static PageText of(PDPage page, DrawingLimit limit) throws IOException {
        Map<Integer, List<Glyph>> byAngle = PageGlyphs.of(page, limit).stream()
                .collect(Collectors.groupingBy(Glyph::angle, TreeMap::new, Collectors.toList()));
        List<List<Glyph>> directions = new ArrayList<>(byAngle.values());
        directions.sort(Comparator.comparingLong(PageText::inked).reversed());
        List<TextLine> all = new ArrayList<>();
        boolean doubtful = false;
        for (List<Glyph> glyphs : directions) {
            List<TextLine> lines = lines(glyphs);
            Columns columns = Columns.of(lines);
            all.addAll(columns.inOrder());
            doubtful |= columns.doubtful() || lieUponOneAnother(lines);
        }
        return new PageText(all, doubtful || runsTwoWays(directions));
    }

    private static long inked(List<Glyph> glyphs) {
        return glyphs.stream().filter(glyph -> !glyph.isBlank()).count();
    }

    /** A stamp or a mark across the page is short; a second text is not. */
    private static boolean runsTwoWays(List<List<Glyph>> directions) {
        return directions.size() > 1
                && directions.get(1).get(0).angle() % QUARTER == 0
                && inked(directions.get(1)) * 4 > inked(directions.get(0));
    }

    private static List<TextLine> lines(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(
                glyphs.stream().filter(glyph -> !glyph.isBlank()).toList());
        sorted.sort(Comparator.comparingDouble(Glyph::base).thenComparingDouble(Glyph::from));
        List<List<Glyph>> lines = new ArrayList<>();
        List<Glyph> largest = new ArrayList<>();
        for (Glyph glyph : sorted) {
            int last = lines.size() - 1;
            if (last >= 0 && isOnOneLine(largest.get(last), glyph)) {
                lines.get(last).add(glyph);
                if (glyph.size() > largest.get(last).size()) {
                    largest.set(last, glyph);
                }
            } else {
                lines.add(new ArrayList<>(List.of(glyph)));
                largest.add(glyph);
            }
        }
        addBlanks(glyphs, lines, largest);
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::from).thenComparingDouble(Glyph::middle)));
        return lines.stream().map(TextLine::of).toList();
    }

    private static boolean isOnOneLine(Glyph one, Glyph other) {
        double most = Math.max(one.size(), other.size());
        boolean smaller = Math.min(one.size(), other.size()) < CLEARLY_SMALLER * most;
        return Math.abs(one.base() - other.base()) <= (smaller ? SMALLER : SAME_SIZE) * most;
    }

    /** Spaces on the line they stand in; those before and behind it say nothing. */
    private static void addBlanks(List<Glyph> glyphs, List<List<Glyph>> lines, List<Glyph> largest) {
        TreeMap<Double, Integer> byBase = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            byBase.put(largest.get(i).base(), i);
        }
        for (Glyph blank : glyphs) {
            Map.Entry<Double, Integer> above = byBase.floorEntry(blank.base());
            Map.Entry<Double, Integer> below = byBase.ceilingEntry(blank.base());
            if (blank.isBlank() && !addBlank(blank, above, lines, largest)) {
                addBlank(blank, below, lines, largest);
            }
        }
    }

    private static boolean addBlank(
            Glyph blank, Map.@Nullable Entry<Double, Integer> at, List<List<Glyph>> lines, List<Glyph> largest) {
        return at != null
                && Math.abs(at.getKey() - blank.base())
                        <= SAME_SIZE * largest.get(at.getValue()).size()
                && lines.get(at.getValue()).add(blank);
    }

    private static boolean lieUponOneAnother(List<TextLine> lines) {
        for (int i = 1; i < lines.size(); i++) {
            TextLine above = lines.get(i - 1);
            TextLine line = lines.get(i);
            double shared = Math.min(above.to(), line.to()) - Math.max(above.from(), line.from());
            double size = Math.min(above.size(), line.size());
            if (Math.abs(line.base() - above.base()) < UPON * size && shared > size && overlap(above, line) > 2) {
                return true;
            }
        }
        return false;
    }

    /** Characters of one that have one of the other where they are. */
    private static long overlap(TextLine above, TextLine line) {
        List<Glyph> other = line.at().stream()
                .filter(glyph -> glyph != null && !glyph.isBlank())
                .distinct()
                .toList();
        return above.at().stream()
                .filter(glyph -> glyph != null && !glyph.isBlank())
                .distinct()
                .filter(glyph ->
                        other.stream().anyMatch(one -> one.from() < glyph.middle() && glyph.middle() < one.to()))
                .count();
    }
}
