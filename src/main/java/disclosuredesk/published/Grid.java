package disclosuredesk.published;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A table as printed: for every place the cell that covers it, so that a merged cell is the same object at each of its
 * places. All rows are of the same length; a place no cell covers has a cell that is not {@link Cell#present}.
 */
record Grid(List<List<Cell>> rows) implements Block {

    /** More than any report has; what lies beyond is not read. */
    static final int MOST_ROWS = 3_000;

    static final int MOST_COLUMNS = 120;

    /**
     * One cell, at its first place.
     *
     * @param present false where the table has no cell at all
     */
    record Cell(String text, int row, int column, int rowSpan, int columnSpan, boolean present) {

        // a cell is itself, not whoever has the same words
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        boolean isBlank() {
            return CellText.of(text).text().isEmpty();
        }

        /** Its words as a label or a heading, without marks that point to notes. */
        String label() {
            return Ink.label(text);
        }
    }

    int width() {
        return rows.isEmpty() ? 0 : rows.get(0).size();
    }

    Cell at(int row, int column) {
        return rows.get(row).get(column);
    }

    /** The cells of a row from one column to before another, each once, those without words left out. */
    List<Cell> words(int row, int from, int before) {
        Set<Cell> cells = new LinkedHashSet<>(rows.get(row).subList(from, Math.min(before, width())));
        return cells.stream()
                .filter(cell -> !cell.isBlank() && !Ink.isOnlyHidden(cell.text()))
                .toList();
    }

    List<Cell> words(int row) {
        return words(row, 0, width());
    }

    /** The cells that begin in a row, left to right, with or without words. */
    List<Cell> starts(int row) {
        Set<Cell> cells = new LinkedHashSet<>(rows.get(row));
        return cells.stream()
                .filter(cell -> cell.present() && cell.row() == row)
                .toList();
    }

    /** Puts cells in their places. */
    static final class Builder {

        private final TreeMap<Integer, TreeMap<Integer, Cell>> places = new TreeMap<>();
        private int width;

        /** The first free column of a row, as HTML counts. */
        int free(int row) {
            int column = 0;
            TreeMap<Integer, Cell> taken = places.getOrDefault(row, new TreeMap<>());
            while (taken.containsKey(column)) {
                column++;
            }
            return column;
        }

        void put(int row, int column, int rowSpan, int columnSpan, String text) {
            int below = Math.min(row + Math.max(1, rowSpan), MOST_ROWS);
            int right = Math.min(column + Math.max(1, columnSpan), MOST_COLUMNS);
            if (row >= MOST_ROWS || column >= MOST_COLUMNS) {
                return;
            }
            Cell cell = new Cell(text, row, column, below - row, right - column, true);
            for (int r = row; r < below; r++) {
                for (int c = column; c < right; c++) {
                    places.computeIfAbsent(r, each -> new TreeMap<>()).putIfAbsent(c, cell);
                }
            }
            width = Math.max(width, right);
        }

        boolean isFull(int row) {
            return row >= MOST_ROWS;
        }

        /**
         * The grid.
         *
         * @param rows how many there are; spans that reach beyond are cut
         */
        Grid build(int rows) {
            List<List<Cell>> all = new ArrayList<>();
            for (int r = 0; r < Math.min(rows, MOST_ROWS); r++) {
                List<Cell> row = new ArrayList<>(width);
                TreeMap<Integer, Cell> taken = places.getOrDefault(r, new TreeMap<>());
                for (int c = 0; c < width; c++) {
                    Cell cell = taken.get(c);
                    row.add(cell == null ? new Cell("", r, c, 1, 1, false) : cell);
                }
                all.add(row);
            }
            return new Grid(all);
        }
    }
}
