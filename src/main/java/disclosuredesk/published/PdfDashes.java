package disclosuredesk.published;

import disclosuredesk.published.PdfRulings.Ruling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Lines drawn as dots or dashes, each a figure of its own, made whole. */
final class PdfDashes {

    /** In points: the widest gap between two dots or dashes of one line; a cell is far wider. */
    private static final float GAP = 5.5f;

    private static final float ASIDE = 0.6f;
    private static final int FEWEST = 4;
    private static final float SHORTEST = 12f;
    private static final float THICKEST = 4f;
    private static final float STUB = 1.2f;
    private static final int MOST_STUBS = 2_000;

    private PdfDashes() {}

    static List<Ruling> joined(List<Ruling> lines, List<Ruling> specks) {
        List<Ruling> joined = new ArrayList<>(lines);
        Set<Ruling> used = Collections.newSetFromMap(new IdentityHashMap<>());
        for (boolean level : new boolean[] {true, false}) {
            List<Ruling> pieces = new ArrayList<>(specks);
            lines.stream().filter(line -> line.isLevel() == level).forEach(pieces::add);
            join(pieces, level, joined, used);
        }
        // the edge of a row that the end of a page has cut short
        specks.stream()
                .filter(speck -> !used.contains(speck) && isStub(speck))
                .limit(MOST_STUBS)
                .forEach(joined::add);
        return joined;
    }

    private static boolean isStub(Ruling speck) {
        float across = speck.right() - speck.left();
        float down = speck.bottom() - speck.top();
        return Math.max(across, down) >= STUB && Math.max(across, down) >= 2.5f * Math.min(across, down);
    }

    private static void join(List<Ruling> pieces, boolean level, List<Ruling> joined, Set<Ruling> used) {
        pieces.sort(Comparator.comparingDouble(piece -> aside(piece, level)));
        List<Ruling> row = new ArrayList<>();
        for (Ruling piece : pieces) {
            // measured from the first, or the dots of lines across would hang all lines together
            if (!row.isEmpty() && aside(piece, level) - aside(row.get(0), level) > ASIDE) {
                chain(row, level, joined, used);
                row.clear();
            }
            row.add(piece);
        }
        chain(row, level, joined, used);
    }

    /** The middle of a piece across the line it may belong to. */
    private static float aside(Ruling piece, boolean level) {
        return level ? (piece.top() + piece.bottom()) / 2 : (piece.left() + piece.right()) / 2;
    }

    private static void chain(List<Ruling> row, boolean level, List<Ruling> joined, Set<Ruling> used) {
        row.sort(Comparator.comparing(piece -> level ? piece.left() : piece.top()));
        int from = 0;
        float end = 0;
        for (int i = 0; i <= row.size(); i++) {
            boolean broken = i == row.size() || i > from && start(row.get(i), level) - end > GAP;
            if (broken) {
                add(row.subList(from, i), level, joined, used);
                from = i;
            }
            if (i < row.size()) {
                float last = level ? row.get(i).right() : row.get(i).bottom();
                end = i == from ? last : Math.max(end, last);
            }
        }
    }

    private static float start(Ruling piece, boolean level) {
        return level ? piece.left() : piece.top();
    }

    private static void add(List<Ruling> pieces, boolean level, List<Ruling> joined, Set<Ruling> used) {
        if (pieces.size() < FEWEST) {
            return;
        }
        float left = (float) pieces.stream().mapToDouble(Ruling::left).min().orElse(0);
        float right = (float) pieces.stream().mapToDouble(Ruling::right).max().orElse(0);
        float top = (float) pieces.stream().mapToDouble(Ruling::top).min().orElse(0);
        float bottom = (float) pieces.stream().mapToDouble(Ruling::bottom).max().orElse(0);
        boolean straight = (level ? bottom - top : right - left) <= THICKEST;
        if (straight && (level ? right - left : bottom - top) >= SHORTEST) {
            joined.add(new Ruling(left, top, right, bottom));
            used.addAll(pieces);
        }
    }
}
