package disclosuredesk.published;

import disclosuredesk.published.Faults.Place;
import disclosuredesk.published.Grid.Cell;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportLabels;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads table 二 out of the grids of a document: blocks by item of art. 20, each with a head of its own. */
final class Table2Reader {

    private static final double ALIKE = 0.6;

    /** Wider grids hold other tables too, whose rows are none of this one's business. */
    private static final int MOST_WIDE = 6;

    private static final Pattern ITEM =
            Pattern.compile("(?:政府信息公开条例|条例)?第?(?:二十|20)条(?:第?[一1]款)?第?([一五六八九15689])项.{0,30}");
    private static final Map<String, String> ITEMS = Map.of(
            "一", "20(1)", "五", "20(5)", "六", "20(6)", "八", "20(8)", "九", "20(9)", "1", "20(1)", "5", "20(5)", "6",
            "20(6)", "8", "20(8)", "9", "20(9)");

    private final Faults faults;
    private final Table2Draft draft;

    private String item = "";
    /** The names of the columns of the block, by their place in the grid. */
    private final TreeMap<Integer, String> head = new TreeMap<>();

    Table2Reader(Faults faults) {
        this.faults = faults;
        this.draft = new Table2Draft(faults);
    }

    /** Reads what of the table is in a grid, and says whether there is any. */
    boolean read(Grid grid) {
        boolean found = false;
        for (int row = 0; row < grid.rows().size(); row++) {
            List<Cell> words = new ArrayList<>(grid.words(row));
            for (Cell cell : List.copyOf(words)) {
                Matcher named = ITEM.matcher(Remarks.folded(cell.text()));
                if (named.matches()) {
                    item = ITEMS.getOrDefault(named.group(1), "");
                    words.remove(cell);
                    found = true;
                }
            }
            if (!item.isEmpty() && !words.isEmpty()) {
                if (isHead(words)) {
                    readHead(words);
                } else if (!head.isEmpty() && head.lastKey() < grid.width()) {
                    readRow(grid, row, words, found);
                }
            }
        }
        return found;
    }

    private static boolean isHead(List<Cell> words) {
        return words.stream().anyMatch(cell -> Remarks.without(cell.text()).equals("信息内容"))
                || words.stream()
                                .filter(cell -> isColumn(Remarks.folded(cell.text())))
                                .count()
                        > words.size() / 2;
    }

    private static boolean isColumn(String words) {
        for (Table2Row row : Table2Row.values()) {
            for (String column : row.columns()) {
                if (words.startsWith(ReportLabels.folded(column))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void readHead(List<Cell> words) {
        head.clear();
        for (Cell cell : words) {
            String name = Remarks.folded(cell.text());
            if (!Remarks.without(cell.text()).equals("信息内容")) {
                head.put(cell.column(), name);
            }
        }
    }

    private void readRow(Grid grid, int row, List<Cell> words, boolean inThisGrid) {
        List<Cell> labels = words.stream()
                .filter(cell -> cell.column() < head.firstKey()
                        && CellText.of(cell.text()).number() == null)
                .toList();
        if (labels.isEmpty()) {
            return;
        }
        Cell label = labels.get(labels.size() - 1);
        Table2Row known = row(ReportLabels.folded(Numbering.without(label.label())));
        if (known == null) {
            known = row(Remarks.without(label.text()));
        }
        if (known == null) {
            if (inThisGrid
                    && words.stream()
                            .anyMatch(cell -> cell.column() >= head.firstKey()
                                    && CellText.of(cell.text()).number() != null)
                    && grid.width() <= MOST_WIDE) {
                faults.add(
                        new Place("二", item, "", ""), label.text(), "不是统计表的行：“" + Faults.shortened(label.text()) + "”");
            }
            return;
        }
        if (draft.has(known)) {
            faults.add(Table2Draft.place(known, ""), null, "此行重复");
            return;
        }
        if (!Remarks.without(label.text()).equals(ReportLabels.folded(known.label()))) {
            faults.remark(
                    "label",
                    Table2Draft.place(known, ""),
                    label.text(),
                    "行名与格式不同：“" + Faults.shortened(label.text()) + "”");
        }
        Map<Integer, Cell> figures = figures(grid, row, label);
        if (figures == null) {
            draft.put(known, 0, Table2.Cell.BLANK);
            faults.add(Table2Draft.place(known, ""), null, "此行的格与表头错位，不知各数是哪一列的");
        } else {
            for (int column = 0; column < known.columns().size(); column++) {
                readCell(figures, row, known, column);
            }
        }
        if (known == Table2Row.PROCUREMENT_2019 || known == Table2Row.CHARGES) {
            item = ""; // the last row: whatever comes below belongs to other tables
        }
    }

    private @Nullable Table2Row row(String label) {
        Table2Row best = null;
        double most = 0;
        for (Table2Row row : Table2Row.values()) {
            double like = Likeness.of(label, ReportLabels.folded(row.label()));
            long columns = row.columns().stream()
                    .filter(column -> position(column) >= 0)
                    .count();
            if (row.item().equals(item) && like >= ALIKE && columns > 0 && columns + like > most) {
                best = row;
                most = columns + like;
            }
        }
        return best;
    }

    private int position(String column) {
        String name = ReportLabels.folded(column);
        int alike = -1;
        double most = ALIKE;
        for (Map.Entry<Integer, String> each : head.entrySet()) {
            if (each.getValue().startsWith(name)) {
                return each.getKey();
            }
            double like = Likeness.of(each.getValue(), name);
            if (like > most && !isColumn(each.getValue())) {
                alike = each.getKey();
                most = like;
            }
        }
        return alike;
    }

    /**
     * The cells of a row below each heading; in a row that a wrong number of merged cells has pushed aside, those in their turn.
     *
     * @return null if it cannot be told which cell is whose
     */
    @SuppressWarnings("ReferenceEquality") // the same cell, not one that reads the same
    private @Nullable Map<Integer, Cell> figures(Grid grid, int row, Cell label) {
        Map<Integer, Cell> below = new TreeMap<>();
        head.keySet().forEach(position -> below.put(position, grid.at(row, position)));
        List<Cell> own = grid.starts(row);
        List<Cell> behind = own.subList(own.indexOf(label) + 1, own.size());
        boolean between = behind.stream().anyMatch(cell -> !cell.isBlank() && cell.column() < head.firstKey());
        boolean pushed = between
                || below.values().stream()
                        .anyMatch(cell -> cell == label || cell.present() && cell.column() <= label.column());
        if (!pushed || !own.contains(label)) {
            return pushed ? null : below;
        }
        if (behind.size() != head.size()) {
            return null;
        }
        int turn = 0;
        for (Integer position : head.keySet()) {
            below.put(position, behind.get(turn++));
        }
        return below;
    }

    @SuppressWarnings("ReferenceEquality") // the same cell, not one that reads the same
    private void readCell(Map<Integer, Cell> figures, int row, Table2Row known, int column) {
        Place place = Table2Draft.place(known, known.columns().get(column));
        int position = position(known.columns().get(column));
        draft.put(known, column, Table2.Cell.BLANK);
        if (position < 0) {
            faults.add(place, null, "缺少此列");
            return;
        }
        String title = head.getOrDefault(position, "");
        if (!title.startsWith(ReportLabels.folded(known.columns().get(column)))) {
            faults.remark("label", place, title, "列名与格式不同：“" + Faults.shortened(title) + "”");
        }
        Cell cell = figures.get(position);
        CellText printed = cell == null ? CellText.of("") : CellText.of(cell.text());
        if (cell == null || !cell.present()) {
            faults.add(place, null, "缺少此格");
        } else if (figures.entrySet().stream().anyMatch(other -> other.getKey() != position && other.getValue() == cell)
                || (cell.row() != row || cell.rowSpan() > 1) && !cell.isBlank()) {
            faults.add(place, printed.text(), "与旁边的格合并，不知这个数是哪一格的");
        } else if (printed.number() != null
                && !known.isAmount(column)
                && printed.unit().matches(".*[万元].*")) {
            faults.add(place, printed.text(), "应当是件数，不用" + printed.unit() + "：" + Faults.shortened(printed.text()));
        } else if (printed.number() != null) {
            draft.putNumber(known, column, inUnit(known, column, printed, title), note(printed), printed.text());
        } else if (!printed.mark().isEmpty()) {
            faults.remark("cell", place, printed.mark(), "空格印作“" + printed.mark() + "”，按空白计；没有的应填0");
        } else if (!printed.text().isEmpty()) {
            faults.add(place, printed.text(), "不是数而是文字：“" + Faults.shortened(printed.text()) + "”");
        }
    }

    private static String note(CellText printed) {
        String money = printed.unit().contains("元") ? "印作" + printed.text() : "";
        return printed.note().isEmpty() || money.isEmpty() ? money + printed.note() : money + "；" + printed.note();
    }

    /** Amounts are in yuan in the 2019 format and in 万元 in that of 2021; one that says another unit is converted. */
    private static BigDecimal inUnit(Table2Row row, int column, CellText printed, String title) {
        BigDecimal number = printed.number() == null ? BigDecimal.ZERO : printed.number();
        return row.isAmount(column)
                ? Money.inUnit(
                        row.format(),
                        number,
                        printed.unit().matches(".*[万元]") ? printed.unit().replaceFirst("万$", "万元") : title)
                : number;
    }

    /** The table; null if the document has none. */
    @Nullable
    Table2 table(int year) {
        if (draft.isEmpty()) {
            return null;
        }
        ReportFormat format = Table2Draft.format(year, draft::has);
        for (Table2Row row : Table2Row.of(format)) {
            if (!draft.has(row)) {
                faults.add(Table2Draft.place(row, ""), null, "缺少此行");
            }
        }
        return draft.table(format);
    }
}
