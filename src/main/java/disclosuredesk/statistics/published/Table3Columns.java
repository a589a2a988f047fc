package disclosuredesk.statistics.published;

import disclosuredesk.statistics.ReportLabels;
import disclosuredesk.statistics.Table3;
import disclosuredesk.statistics.published.Faults.Place;
import disclosuredesk.statistics.published.Grid.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the seven columns of table 三 stand in a grid, told by the words of its head. */
final class Table3Columns {

    private static final double ALIKE = 0.5;
    private static final int MOST_HEAD_ROWS = 4;
    private static final int FIRST_OF_LEGAL = 1;
    private static final int OTHER = 5;

    private final int[] positions = new int[Table3.COLUMNS.size()];
    private final Map<Integer, String> misprints = new LinkedHashMap<>();
    private final int width;

    private Table3Columns(int width) {
        this.width = width;
        Arrays.fill(positions, -1);
    }

    /** The columns, if the row is the last of the table's head: the one with 商业企业, 科研机构 and so on. */
    static @Nullable Table3Columns in(Grid grid, int row) {
        Table3Columns columns = new Table3Columns(grid.width());
        int named = 0;
        for (int column = FIRST_OF_LEGAL; column < OTHER; column++) {
            if (columns.find(grid, row, column, 0, grid.width())) {
                named++;
            }
        }
        if (named < OTHER - FIRST_OF_LEGAL - 1 || isAbove(grid, row)) {
            return null;
        }
        int firstLegal = Arrays.stream(columns.positions).filter(position -> position >= 0).min().orElse(0);
        int lastLegal = Arrays.stream(columns.positions).max().orElse(0);
        columns.find(grid, row, OTHER, lastLegal + 1, grid.width());
        for (int above = row; above >= Math.max(0, row - MOST_HEAD_ROWS); above--) {
            if (columns.positions[0] < 0) {
                columns.find(grid, above, 0, 0, firstLegal);
            }
            if (columns.positions[Table3.TOTAL] < 0) {
                columns.find(grid, above, Table3.TOTAL, lastLegal + 1, grid.width());
            }
        }
        return columns;
    }

    /** A head cell that reaches down is met again in the rows it covers; only the last of them counts. */
    private static boolean isAbove(Grid grid, int row) {
        return row + 1 < grid.rows().size() && grid.words(row + 1).stream()
                .filter(cell -> cell.row() <= row && Table3.COLUMNS.contains(ReportLabels.folded(cell.text()))).count() >= 3;
    }

    private boolean find(Grid grid, int row, int column, int from, int before) {
        Cell best = null;
        double most = ALIKE;
        String name = Table3.COLUMNS.get(column);
        for (Cell cell : grid.words(row, Math.min(from, grid.width()), before)) {
            String words = ReportLabels.folded(cell.text());
            double like = column == Table3.TOTAL && words.equals("合计") ? ALIKE : Likeness.of(words, name);
            boolean another = !words.equals(name) && Table3.COLUMNS.contains(words);
            if (like >= most && !another && (best == null || like > most)) {
                best = cell;
                most = like;
            }
        }
        if (best == null) {
            return false;
        }
        positions[column] = best.column();
        if (!ReportLabels.folded(best.text()).equals(name)) {
            misprints.put(column, CellText.of(best.text()).text());
        }
        return true;
    }

    /** Says which column names are misprinted, and whether they stand in another order. */
    void remarks(Faults faults) {
        misprints.forEach((column, words) -> faults.remark("label", new Place("三", "", "", Table3.COLUMNS.get(column)), words,
                "列名与格式不同：“" + Faults.shortened(words) + "”"));
        List<Integer> there = positions();
        if (!there.equals(there.stream().sorted().toList())) {
            faults.remark("label", new Place("三", "", "", ""), null, "各列次序与格式不同，按列名读取");
        }
    }

    /**
     * The columns in a grid in which the table goes on without its head: at the same places or, where a page of a PDF
     * parts them otherwise, the last cells of the row that has most.
     */
    @Nullable Table3Columns continuedIn(Grid grid) {
        Table3Columns columns = new Table3Columns(grid.width());
        if (grid.width() == width) {
            System.arraycopy(positions, 0, columns.positions, 0, positions.length);
            return columns;
        }
        List<Cell> most = List.of();
        for (List<Cell> row : grid.rows()) {
            List<Cell> cells = new ArrayList<>(new LinkedHashSet<>(row));
            most = cells.size() > most.size() ? cells : most;
        }
        int first = most.size() - positions().size();
        if (first < 1) {
            return null;
        }
        int next = first;
        for (int column = 0; column < positions.length; column++) {
            columns.positions[column] = positions[column] < 0 ? -1 : most.get(next++).column();
        }
        return columns;
    }

    int position(int column) {
        return positions[column];
    }

    List<Integer> positions() {
        return Arrays.stream(positions).filter(position -> position >= 0).boxed().toList();
    }

    /** The first column of figures; what stands left of it are labels. */
    int first() {
        return positions().stream().min(Integer::compare).orElse(0);
    }

    List<String> missing() {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < positions.length; column++) {
            if (positions[column] < 0) {
                names.add(Table3.COLUMNS.get(column));
            }
        }
        return names;
    }

    List<Cell> cells(Grid grid, int row) {
        return positions().stream().map(position -> grid.at(row, position)).toList();
    }

    int missingCells(Grid grid, int row) {
        return (int) cells(grid, row).stream().filter(cell -> !cell.present()).count();
    }

    /** Cells with words right of the last column. */
    int cellsBeyond(Grid grid, int row) {
        int last = positions().stream().max(Integer::compare).orElse(0);
        Set<Cell> beyond = new LinkedHashSet<>(grid.words(row, Math.min(last + 1, grid.width()), grid.width()));
        cells(grid, row).forEach(beyond::remove);
        return beyond.size();
    }
}
