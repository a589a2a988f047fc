package disclosuredesk.published;

import disclosuredesk.published.Faults.Place;
import disclosuredesk.published.Grid.Cell;
import disclosuredesk.report.ReportLabels;
import disclosuredesk.report.Table3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
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
    private final Set<Integer> remarks = new HashSet<>();
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
        int firstLegal = Arrays.stream(columns.positions)
                .filter(position -> position >= 0)
                .min()
                .orElse(0);
        int lastLegal = Arrays.stream(columns.positions).max().orElse(0);
        columns.find(grid, row, OTHER, lastLegal + 1, grid.width());
        columns.findRemarks(grid, row);
        for (int above = row; above >= Math.max(0, row - MOST_HEAD_ROWS); above--) {
            if (columns.positions[0] < 0) {
                columns.find(grid, above, 0, 0, firstLegal);
            }
            if (columns.positions[Table3.TOTAL] < 0) {
                columns.find(grid, above, Table3.TOTAL, lastLegal + 1, grid.width());
            }
        }
        if (columns.positions[0] < 0 || columns.positions[Table3.TOTAL] < 0) {
            columns.byOrder(grid, row);
        }
        return columns;
    }

    private void findRemarks(Grid grid, int row) {
        for (int above = row; above >= Math.max(0, row - MOST_HEAD_ROWS); above--) {
            for (Cell cell : grid.words(above)) {
                if (Set.of("备注", "说明", "注").contains(Remarks.folded(cell.text()))) {
                    remarks.add(cell.column());
                }
            }
        }
    }

    /** A head whose cells are merged wrongly tells the order of the columns, and the rows below tell their places. */
    private void byOrder(Grid grid, int row) {
        boolean all = Arrays.stream(positions, FIRST_OF_LEGAL, Table3.TOTAL).allMatch(position -> position >= 0);
        boolean named = false;
        for (int above = row; above >= Math.max(0, row - MOST_HEAD_ROWS) && all; above--) {
            List<String> words = grid.words(above).stream()
                    .map(cell -> Remarks.without(cell.text()))
                    .toList();
            named |= words.contains(Table3.COLUMNS.get(0))
                    && words.lastIndexOf(Table3.COLUMNS.get(Table3.TOTAL)) > words.indexOf(Table3.COLUMNS.get(0));
        }
        List<Integer> places = named ? figuresIn(grid, Table3.COLUMNS.size()) : List.of();
        if (places.isEmpty()) {
            return;
        }
        List<Integer> legal = Arrays.stream(positions, FIRST_OF_LEGAL, Table3.TOTAL)
                .sorted()
                .boxed()
                .toList();
        for (int column = FIRST_OF_LEGAL; column < Table3.TOTAL; column++) {
            positions[column] = places.get(1 + legal.indexOf(positions[column]));
        }
        positions[0] = places.get(0);
        positions[Table3.TOTAL] = places.get(Table3.TOTAL);
    }

    /** Where the last cells of most rows stand; empty if no row has so many after a label. */
    private static List<Integer> figuresIn(Grid grid, int due) {
        Map<List<Integer>, Integer> votes = new LinkedHashMap<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            List<Cell> own = grid.starts(row);
            if (own.size() > due) {
                List<Cell> last = own.subList(own.size() - due, own.size());
                if (last.stream().allMatch(cell -> CellText.of(cell.text()).isFigure())
                        && !CellText.of(own.get(own.size() - due - 1).text()).isFigure()) {
                    votes.merge(last.stream().map(Cell::column).toList(), 1, Integer::sum);
                }
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(List.of());
    }

    /** A head cell that reaches down is met again in the rows it covers; only the last of them counts. */
    private static boolean isAbove(Grid grid, int row) {
        return row + 1 < grid.rows().size()
                && grid.words(row + 1).stream()
                                .filter(cell ->
                                        cell.row() <= row && Table3.COLUMNS.contains(ReportLabels.folded(cell.text())))
                                .count()
                        >= 3;
    }

    private boolean find(Grid grid, int row, int column, int from, int before) {
        Cell best = null;
        double most = ALIKE;
        String name = Table3.COLUMNS.get(column);
        for (Cell cell : grid.words(row, Math.min(from, grid.width()), before)) {
            String words = Remarks.without(cell.text());
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
        if (!Remarks.without(best.text()).equals(name)) {
            misprints.put(column, CellText.of(best.text()).text());
        }
        return true;
    }

    /** Says which column names are misprinted, and whether they stand in another order. */
    void remarks(Faults faults) {
        misprints.forEach((column, words) -> faults.remark(
                "label",
                new Place("三", "", "", Table3.COLUMNS.get(column)),
                words,
                "列名与格式不同：“" + Faults.shortened(words) + "”"));
        List<Integer> there = positions();
        if (!there.equals(there.stream().sorted().toList())) {
            faults.remark("label", new Place("三", "", "", ""), null, "各列次序与格式不同，按列名读取");
        }
    }

    /**
     * The columns in a grid in which the table goes on without its head: at the same places or, where a page of a PDF
     * parts them otherwise, the last cells of most rows.
     */
    @Nullable
    Table3Columns continuedIn(Grid grid) {
        // as many columns may be other columns: what most rows show counts
        List<Integer> places = figuresIn(grid, positions().size());
        if (places.isEmpty()) {
            return grid.width() == width ? moved(positions().stream().sorted().toList(), width) : null;
        }
        return moved(places, grid.width());
    }

    /**
     * The columns in a row that a wrong number of merged rows or columns has pushed aside: its own last cells, if they
     * are as many as the columns, all of them figures, and the words of the row stand right before them. Otherwise these.
     */
    Table3Columns inRow(Grid grid, int row) {
        List<Cell> words = grid.words(row, 0, first());
        boolean pushed = missingCells(grid, row) > 0
                || cellsBeyond(grid, row) > 0
                || !words.isEmpty()
                        && CellText.of(words.get(words.size() - 1).text()).number() != null;
        List<Cell> own = grid.starts(row).stream()
                .filter(cell -> !remarks.contains(cell.column()))
                .toList();
        int due = positions().size();
        if (!pushed || own.size() <= due) {
            return this;
        }
        List<Cell> last = own.subList(own.size() - due, own.size());
        Cell label = own.get(own.size() - due - 1);
        boolean single = last.stream()
                .allMatch(cell -> cell.columnSpan() == 1
                        && cell.rowSpan() == 1
                        && CellText.of(cell.text()).isFigure());
        boolean labelled = !CellText.of(label.text()).isFigure() && !last.get(0).isBlank();
        return single && labelled ? moved(last.stream().map(Cell::column).toList(), width) : this;
    }

    /** The same columns at other places, in the order in which they stand. */
    private Table3Columns moved(List<Integer> places, int newWidth) {
        Table3Columns moved = new Table3Columns(newWidth);
        List<Integer> order = positions().stream().sorted().toList();
        for (int column = 0; column < positions.length; column++) {
            moved.positions[column] = positions[column] < 0 ? -1 : places.get(order.indexOf(positions[column]));
        }
        moved.remarks.addAll(remarks);
        return moved;
    }

    int position(int column) {
        return positions[column];
    }

    List<Integer> positions() {
        return Arrays.stream(positions)
                .filter(position -> position >= 0)
                .boxed()
                .toList();
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
        beyond.removeIf(cell -> remarks.contains(cell.column()));
        return beyond.size();
    }
}
