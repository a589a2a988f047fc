package disclosuredesk.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines told apart into columns by the strips of paper that run down between them. Running text in columns is read column by
 * column, a table row by row; the one has lines that fill their columns, the other cells that do not.
 *
 * @param doubtful whether it could be either
 */
record Columns(List<TextLine> inOrder, boolean doubtful) {

    /** Of the font's size: the least width of such a strip. */
    private static final double WIDE = 1.0;

    private static final int FEWEST_LINES = 4;

    /** Characters that a line of running text has at least on average. */
    private static final int RUNNING = 9;

    /** The part of a column's lines that reach its right edge: running text, and so few that it is none. */
    private static final double FILLED = 0.6;

    private static final double NOT_FILLED = 0.35;

    private record Row(TextLine line, List<TextLine> parts) {}

    private record Strip(double left, double right) {}

    private record Block(List<Row> rows, List<List<TextLine>> columns) {}

    /** @param lines downwards */
    static Columns of(List<TextLine> lines) {
        List<Row> rows =
                lines.stream().map(line -> new Row(line, line.parts(WIDE))).toList();
        double left = lines.stream().mapToDouble(TextLine::from).min().orElse(0);
        double right = lines.stream().mapToDouble(TextLine::to).max().orElse(0);
        List<TextLine> ordered = new ArrayList<>();
        boolean doubtful = false;
        for (int i = 0; i < rows.size(); ) {
            Block block = block(rows, i, new Strip(left, right));
            if (block == null) {
                ordered.add(rows.get(i++).line());
                continue;
            }
            boolean running = block.columns().stream().allMatch(column -> characters(column) >= RUNNING);
            double filled =
                    block.columns().stream().mapToDouble(Columns::filled).min().orElse(0);
            if (running && filled >= FILLED) {
                block.columns().forEach(ordered::addAll);
            } else {
                block.rows().forEach(row -> ordered.add(row.line()));
                doubtful |= running && filled > NOT_FILLED;
            }
            i += block.rows().size();
        }
        return new Columns(ordered, doubtful);
    }

    /** The rows from one on down which at least one strip runs, with enough lines on both sides of it; null if there are none. */
    private static @Nullable Block block(List<Row> rows, int from, Strip page) {
        List<Strip> strips = List.of(page);
        int end = from;
        for (; end < rows.size(); end++) {
            List<Strip> left = strips;
            for (TextLine part : rows.get(end).parts()) {
                left = without(left, part);
            }
            if (left.isEmpty()) {
                break;
            }
            strips = left;
        }
        List<Row> block = rows.subList(from, end);
        List<TextLine> parts =
                block.stream().flatMap(row -> row.parts().stream()).toList();
        List<Strip> between = strips.stream()
                .filter(strip ->
                        parts.stream().filter(part -> part.to() <= strip.left()).count() >= FEWEST_LINES
                                && parts.stream()
                                                .filter(part -> part.from() >= strip.right())
                                                .count()
                                        >= FEWEST_LINES)
                .toList();
        if (between.isEmpty()) {
            return null;
        }
        List<List<TextLine>> columns = new ArrayList<>();
        for (int i = 0; i <= between.size(); i++) {
            double after =
                    i == 0 ? Double.NEGATIVE_INFINITY : between.get(i - 1).left();
            double before = i == between.size()
                    ? Double.POSITIVE_INFINITY
                    : between.get(i).right();
            columns.add(parts.stream()
                    .filter(part -> part.from() >= after && part.to() <= before)
                    .toList());
        }
        return new Block(block, columns);
    }

    /** What a part leaves free of the strips. */
    private static List<Strip> without(List<Strip> strips, TextLine part) {
        List<Strip> left = new ArrayList<>();
        for (Strip strip : strips) {
            if (part.to() <= strip.left() || part.from() >= strip.right()) {
                left.add(strip);
                continue;
            }
            if (part.from() - strip.left() >= WIDE * part.size()) {
                left.add(new Strip(strip.left(), part.from()));
            }
            if (strip.right() - part.to() >= WIDE * part.size()) {
                left.add(new Strip(part.to(), strip.right()));
            }
        }
        return left;
    }

    private static double characters(List<TextLine> lines) {
        return lines.stream().mapToInt(line -> line.text().length()).average().orElse(0);
    }

    /** The part of the lines that end at one edge, the one at which most do: a heading above may reach further. */
    private static double filled(List<TextLine> lines) {
        double begin = lines.stream().mapToDouble(TextLine::from).min().orElse(0);
        long most = 0;
        for (TextLine edge : lines) {
            most = Math.max(
                    most,
                    lines.stream()
                            .filter(line -> Math.abs(edge.to() - line.to()) < 2 * line.size()
                                    && line.to() - line.from() > (edge.to() - begin) * 0.7)
                            .count());
        }
        return lines.isEmpty() ? 0 : (double) most / lines.size();
    }
}
