package disclosuredesk.published;

import disclosuredesk.published.Faults.Place;
import disclosuredesk.published.Grid.Cell;
import disclosuredesk.report.ReportLabels;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads table 三 out of the grids of a document; it may go on in the next grid, with or without its head. */
final class Table3Reader {

    private final Faults faults;
    private final Table3Draft draft = new Table3Draft();
    private final Table3Labels labels = new Table3Labels();
    private final Set<Table3Row> read = EnumSet.noneOf(Table3Row.class);
    private @Nullable Table3Columns columns;
    private final Set<Table3Row> marked = EnumSet.noneOf(Table3Row.class);
    private boolean ended;
    private boolean pushedAside;

    /** A row without figures at the end of a grid: a page may have cut it, and its figures stand at the head of the next. */
    private @Nullable Table3Row cut;

    private int firstRow;

    Table3Reader(Faults faults) {
        this.faults = faults;
    }

    Table3Draft draft() {
        return draft;
    }

    /** Reads what of the table is in a grid, and says whether there is any. */
    boolean read(Grid grid) {
        int before = read.size();
        boolean headed = false;
        Table3Columns continued = columns == null || ended ? null : columns.continuedIn(grid);
        Table3Row cutBefore = cut;
        cut = null;
        firstRow = 0;
        for (int row = 0; row < grid.rows().size(); row++) {
            Table3Columns head = Table3Columns.in(grid, row);
            if (head != null) {
                if (ended) {
                    faults.remark("文件中不止一张表三，核对的是第一张");
                    return true;
                }
                headed = true;
                if (columns == null) {
                    head.remarks(faults);
                }
                columns = head;
                continued = head;
                firstRow = row + 1;
            } else if (continued != null && !ended) {
                readRow(grid, row, continued, row == firstRow ? cutBefore : null);
            }
        }
        return headed || read.size() > before;
    }

    /** Closes the table: a row （六）其他处理 that only headed others was none, and columns that were not there are said so. */
    void end() {
        boolean blank = draft.isBlank(Table3Row.R6);
        if (blank && (draft.has(Table3Row.R6_1) || draft.has(Table3Row.R6_2) || draft.has(Table3Row.R6_3))) {
            draft.remove(Table3Row.R6);
        }
        for (Table3Row row : read) {
            if (draft.isBlank(row) && row != Table3Row.R6 && !marked.contains(row)) {
                faults.remark("cell", Table3Draft.place(row, ""), null, "此行各格都是空白，按空白计；没有的应填0");
            }
        }
        if (columns != null) {
            for (String missing : columns.missing()) {
                faults.add(new Place("三", "", "", missing), null, "缺少此列");
            }
        }
    }

    private void readRow(Grid grid, int row, Table3Columns ofTheHead, @Nullable Table3Row cutBefore) {
        Table3Columns at = ofTheHead.inRow(grid, row);
        List<Cell> words = labels(grid, row, at.first());
        boolean figures = hasFigures(grid, row, at);
        if (words.isEmpty()) {
            if (figures && cutBefore != null) {
                draft.add(cutBefore, numbers(grid, row, at, cutBefore));
            } else if (figures) {
                faults.add(new Place("三", "第" + (row + 1) + "行", "", ""), null, "没有行名，不知是统计表的哪一行");
            }
            return;
        }
        Table3Labels.Answer answer = labels.find(words.stream().map(Cell::text).toList(), read);
        Table3Row known = answer.row();
        if (figures && cutBefore != null && isRest(answer.label(), cutBefore)) {
            draft.add(cutBefore, numbers(grid, row, at, cutBefore));
            return;
        }
        Cell last = words.get(words.size() - 1);
        boolean acrossTheRow = last.column() + last.columnSpan() > at.first();
        if (known == null || acrossTheRow && !figures) {
            if (!answer.heading() && (figures || read.isEmpty()) && looksLikeARow(grid, row, at)) {
                faults.add(new Place("三", "第" + (row + 1) + "行", "", ""), answer.label(), "不是统计表的行");
            } else if (answer.heading() && figures) {
                faults.add(new Place("三", Faults.shortened(answer.label()), "", ""), null, "此行是标题，不应有数");
            }
            return;
        }
        if (draft.isBlank(known)) {
            draft.remove(known); // it only headed the rows below, or was cut off by a page
        }
        if (draft.has(known)) {
            if (figures) {
                faults.add(Table3Draft.place(known, ""), null, "此行重复");
            }
            return;
        }
        if (at != ofTheHead && !pushedAside) {
            pushedAside = true;
            faults.remark("表三有的行与表头错位（合并的行数或者列数有误），按行内次序读取");
        }
        draft.label(known, answer.label());
        draft.add(known, numbers(grid, row, at, known));
        if (at.cells(grid, row).stream().anyMatch(cell -> !cell.isBlank())) {
            marked.add(known);
        }
        read.add(known);
        cut = !figures && row == grid.rows().size() - 1 ? known : null;
        ended = known == Table3Row.CARRY_OUT;
    }

    /** Whether the words are what a page has left of the label of the row before. */
    private static boolean isRest(String label, Table3Row before) {
        String rest = ReportLabels.folded(label);
        String whole = ReportLabels.folded(before.shortLabel());
        return rest.length() > 1 && rest.length() < whole.length() && whole.endsWith(rest);
    }

    /** The words beside the figures; those that reach down from rows above first, wherever a wrong number of merged rows has put them. */
    private static List<Cell> labels(Grid grid, int row, int before) {
        List<Cell> words = new ArrayList<>(grid.words(row, 0, before));
        if (words.stream().anyMatch(cell -> cell.row() == row)) {
            words.sort(Comparator.comparing(cell -> cell.row() == row));
        }
        return words;
    }

    private static boolean hasFigures(Grid grid, int row, Table3Columns at) {
        return at.cells(grid, row).stream()
                .anyMatch(cell ->
                        cell.column() >= at.first() && CellText.of(cell.text()).number() != null);
    }

    private static boolean looksLikeARow(Grid grid, int row, Table3Columns at) {
        List<Cell> cells = at.cells(grid, row);
        return new HashSet<>(cells).size() > 1
                && cells.stream()
                                .filter(cell -> CellText.of(cell.text()).number() != null)
                                .count()
                        > 1;
    }

    private List<@Nullable Integer> numbers(Grid grid, int row, Table3Columns at, Table3Row known) {
        int missing = at.missingCells(grid, row);
        int tooMany = at.cellsBeyond(grid, row);
        if (missing > 0 || tooMany > 0) {
            int due = Table3.COLUMNS.size() - at.missing().size();
            faults.add(Table3Draft.place(known, ""), null, "此行应有%d个数，实有%d个".formatted(due, due - missing + tooMany));
            return Arrays.asList(new Integer[Table3.COLUMNS.size()]);
        }
        List<@Nullable Integer> numbers = new ArrayList<>();
        for (int column = 0; column < Table3.COLUMNS.size(); column++) {
            Place place = Table3Draft.place(known, Table3.COLUMNS.get(column));
            int position = at.position(column);
            numbers.add(position < 0 ? null : FigureCell.count(grid, row, position, at.positions(), place, faults));
        }
        return numbers;
    }
}
