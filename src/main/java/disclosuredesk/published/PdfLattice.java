package disclosuredesk.published;

import disclosuredesk.published.PdfRulings.Ruling;
import disclosuredesk.published.PdfWords.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table on a page: lines that touch one another, and the words between them. */
final class PdfLattice {

    private static final float TOUCH = 3f;
    private static final float LOWEST_ROW = 5.5f;
    private static final int FEWEST = 3;
    private static final int FEWEST_OF_A_ROW = 8;
    private static final int MOST_CELLS = 4_000;

    private final List<Ruling> rulings;
    private final float[] across;
    private final float[] down;

    private final List<Ruling> pictures;

    private PdfLattice(List<Ruling> rulings, List<Glyph> glyphs, List<Ruling> pictures) {
        this.rulings = rulings;
        this.pictures = pictures;
        float left = (float) rulings.stream().mapToDouble(Ruling::left).min().orElse(0);
        float right = (float) rulings.stream().mapToDouble(Ruling::right).max().orElse(0);
        float top = (float) rulings.stream().mapToDouble(Ruling::top).min().orElse(0);
        float bottom =
                (float) rulings.stream().mapToDouble(Ruling::bottom).max().orElse(0);
        List<Glyph> inside = glyphs.stream()
                .filter(glyph -> glyph.center() > left
                        && glyph.center() < right
                        && glyph.middle() > top
                        && glyph.middle() < bottom)
                .toList();
        this.across = places(
                rulings, true, left, right, inside.stream().map(Glyph::center).toList());
        this.down = withoutStubs(
                places(
                        rulings,
                        false,
                        top,
                        bottom,
                        inside.stream().map(Glyph::middle).toList()),
                inside.stream().map(Glyph::middle).toList());
    }

    /** What the end of a page leaves of a row, too low for words, is no row of its own. */
    private static float[] withoutStubs(float[] places, List<Float> words) {
        List<Float> kept = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            float at = places[i];
            float before = kept.isEmpty() ? at : kept.get(kept.size() - 1);
            boolean low = !kept.isEmpty()
                    && at - before < LOWEST_ROW
                    && words.stream().noneMatch(word -> word > before && word < at);
            if (low && i == places.length - 1 && kept.size() > 1) {
                kept.set(kept.size() - 1, at);
            } else if (!low || kept.size() == 1 && i == places.length - 1) {
                kept.add(at);
            }
        }
        float[] all = new float[kept.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = kept.get(i);
        }
        return all;
    }

    /** The tables of a page, from top to bottom. */
    static List<PdfLattice> of(List<Ruling> rulings, List<Glyph> glyphs, List<Ruling> pictures) {
        List<PdfLattice> tables = new ArrayList<>();
        for (List<Ruling> touching : groups(rulings)) {
            PdfLattice table = new PdfLattice(touching, glyphs, pictures);
            boolean row =
                    table.down.length == 2 && table.across.length >= FEWEST_OF_A_ROW; // a page may cut off one row
            if ((table.across.length >= FEWEST && table.down.length >= FEWEST || row)
                    && (long) table.across.length * table.down.length <= MOST_CELLS) {
                tables.add(table);
            }
        }
        tables.sort(Comparator.comparing(PdfLattice::top));
        return tables;
    }

    private static List<List<Ruling>> groups(List<Ruling> rulings) {
        List<Ruling> sorted = new ArrayList<>(rulings);
        sorted.sort(Comparator.comparing(Ruling::top));
        int[] group = new int[sorted.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1;
                    j < group.length && sorted.get(j).top() <= sorted.get(i).bottom() + TOUCH;
                    j++) {
                if (sorted.get(j).left() <= sorted.get(i).right() + TOUCH
                        && sorted.get(i).left() <= sorted.get(j).right() + TOUCH) {
                    group[root(group, j)] = root(group, i);
                }
            }
        }
        return new ArrayList<>(IntStream.range(0, group.length)
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> root(group, i), Collectors.mapping(sorted::get, Collectors.toList())))
                .values());
    }

    private static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    /**
     * Where the upright lines stand, or the level ones. An edge may be left undrawn, at the turn of a page: where lines
     * of the other kind reach further, and words stand between them, there is one.
     */
    private static float[] places(List<Ruling> rulings, boolean upright, float first, float last, List<Float> words) {
        List<Float> places = new ArrayList<>(rulings.stream()
                .filter(ruling -> ruling.isLevel() != upright)
                .map(Ruling::at)
                .sorted()
                .toList());
        float drawnFirst = places.isEmpty() ? last : places.get(0);
        float drawnLast = places.isEmpty() ? first : places.get(places.size() - 1);
        if (words.stream().anyMatch(word -> word < drawnFirst)) {
            places.add(0, first);
        }
        if (words.stream().anyMatch(word -> word > drawnLast)) {
            places.add(last);
        }
        List<Float> merged = new ArrayList<>();
        for (float place : places) {
            if (merged.isEmpty() || place - merged.get(merged.size() - 1) > TOUCH) {
                merged.add(place);
            }
        }
        float[] all = new float[merged.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = merged.get(i);
        }
        return all;
    }

    float top() {
        return down[0];
    }

    boolean holds(Glyph glyph) {
        return glyph.center() > across[0]
                && glyph.center() < across[across.length - 1]
                && glyph.middle() > down[0]
                && glyph.middle() < down[down.length - 1];
    }

    /** The table; null if its lines do not part it into boxes. */
    @Nullable
    Grid grid(List<Glyph> glyphs) {
        int columns = across.length - 1;
        int rows = down.length - 1;
        int[] cell = new int[rows * columns];
        for (int i = 0; i < cell.length; i++) {
            cell[i] = i;
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int here = row * columns + column;
                if (column + 1 < columns && !isDrawn(true, across[column + 1], middle(down, row))) {
                    cell[root(cell, here + 1)] = root(cell, here);
                }
                if (row + 1 < rows && !isDrawn(false, down[row + 1], middle(across, column))) {
                    cell[root(cell, here + columns)] = root(cell, here);
                }
            }
        }
        return filled(cell, rows, columns, glyphs);
    }

    private @Nullable Grid filled(int[] cell, int rows, int columns, List<Glyph> glyphs) {
        Grid.Builder grid = new Grid.Builder();
        int[] size = new int[cell.length];
        for (int here = 0; here < cell.length; here++) {
            size[root(cell, here)]++;
        }
        boolean[] placed = new boolean[cell.length];
        for (int here = 0; here < cell.length; here++) {
            int root = root(cell, here);
            if (!placed[root]) {
                placed[root] = true;
                int column = here % columns;
                int row = here / columns;
                int wide = 1;
                while (column + wide < columns && root(cell, here + wide) == root) {
                    wide++;
                }
                int high = 1;
                while (row + high < rows && root(cell, here + high * columns) == root) {
                    high++;
                }
                if (wide * high != size[root]) {
                    return null; // no box: some line is missing
                }
                grid.put(
                        row,
                        column,
                        high,
                        wide,
                        text(glyphs, across[column], down[row], across[column + wide], down[row + high]));
            }
        }
        return grid.build(rows);
    }

    private static float middle(float[] places, int between) {
        return (places[between] + places[between + 1]) / 2;
    }

    private boolean isDrawn(boolean upright, float place, float at) {
        return rulings.stream()
                .anyMatch(ruling -> ruling.isLevel() != upright
                        && Math.abs(ruling.at() - place) <= TOUCH
                        && (upright
                                ? ruling.top() - 1 <= at && at <= ruling.bottom() + 1
                                : ruling.left() - 1 <= at && at <= ruling.right() + 1));
    }

    /** The words of a box; lines broken in a narrow column are joined. */
    private String text(List<Glyph> glyphs, float left, float top, float right, float bottom) {
        List<Glyph> inside = PdfMarks.attached(
                glyphs.stream()
                        .filter(glyph -> glyph.center() > left
                                && glyph.center() < right
                                && glyph.middle() > top
                                && glyph.middle() < bottom)
                        .toList(),
                true);
        StringBuilder text = new StringBuilder();
        boolean full = true;
        for (List<Glyph> line : PdfWords.lines(inside)) {
            String words = PdfWords.text(line);
            boolean digitsMeet = !text.isEmpty()
                    && Character.isDigit(text.charAt(text.length() - 1))
                    && Character.isDigit(words.charAt(0));
            // a number is broken only where the column has no room for one more digit
            text.append(digitsMeet && !full ? "\n" : "").append(words);
            Glyph last = line.get(line.size() - 1);
            full = last.right() + last.size() > right;
        }
        if (pictures.stream()
                .anyMatch(picture -> picture.left() > left - TOUCH
                        && picture.right() < right + TOUCH
                        && picture.top() > top - TOUCH
                        && picture.bottom() < bottom + TOUCH)) {
            text.append(Ink.PICTURE);
        }
        // a gap is no sign between thousands: two figures may stand in one box where a line is missing
        return text.toString().replaceAll("(?<=\\d) (?=\\d)", "\n");
    }
}
