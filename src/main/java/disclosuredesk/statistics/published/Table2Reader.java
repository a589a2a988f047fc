package disclosuredesk.statistics.published;

import disclosuredesk.statistics.ReportFormat;
import disclosuredesk.statistics.ReportLabels;
import disclosuredesk.statistics.Table2;
import disclosuredesk.statistics.Table2Row;
import disclosuredesk.statistics.published.Faults.Place;
import disclosuredesk.statistics.published.Grid.Cell;
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

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final Pattern ITEM = Pattern.compile("第?二十条第?([一五六八九])项");
    private static final Map<String, String> ITEMS = Map.of("一", "20(1)", "五", "20(5)", "六", "20(6)", "八", "20(8)", "九", "20(9)");
    private static final Pattern UNIT = Pattern.compile("[件条项个份宗次]");

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
                Matcher named = ITEM.matcher(ReportLabels.folded(cell.text()));
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
        return words.stream().anyMatch(cell -> ReportLabels.folded(cell.text()).equals("信息内容"))
                || words.stream().filter(cell -> isColumn(ReportLabels.folded(cell.text()))).count() > words.size() / 2;
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
            String name = ReportLabels.folded(cell.text());
            if (!name.equals("信息内容")) {
                head.put(cell.column(), name);
            }
        }
    }

    private void readRow(Grid grid, int row, List<Cell> words, boolean inThisGrid) {
        List<Cell> labels = words.stream().filter(cell -> cell.column() < head.firstKey()).toList();
        if (labels.isEmpty()) {
            return;
        }
        Cell label = labels.get(labels.size() - 1);
        Table2Row known = row(ReportLabels.folded(Numbering.without(label.text())));
        if (known == null) {
            if (inThisGrid && words.stream().anyMatch(cell -> cell.column() >= head.firstKey() && CellText.of(cell.text()).number() != null)
                    && grid.width() <= MOST_WIDE) {
                faults.add(new Place("二", item, "", ""), label.text(), "不是统计表的行：“" + Faults.shortened(label.text()) + "”");
            }
            return;
        }
        if (draft.has(known)) {
            faults.add(Table2Draft.place(known, ""), null, "此行重复");
            return;
        }
        if (!ReportLabels.folded(label.text()).equals(ReportLabels.folded(known.label()))) {
            faults.remark("label", Table2Draft.place(known, ""), label.text(), "行名与格式不同：“" + Faults.shortened(label.text()) + "”");
        }
        for (int column = 0; column < known.columns().size(); column++) {
            readCell(grid, row, known, column);
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
            long columns = row.columns().stream().filter(column -> position(column) >= 0).count();
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

    private void readCell(Grid grid, int row, Table2Row known, int column) {
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
        Cell cell = grid.at(row, position);
        CellText printed = CellText.of(cell.text());
        if (!cell.present()) {
            faults.add(place, null, "缺少此格");
        } else if (head.keySet().stream().anyMatch(other -> other != position && grid.at(row, other) == cell)
                || (cell.row() != row || cell.rowSpan() > 1) && !cell.isBlank()) {
            faults.add(place, printed.text(), "与旁边的格合并，不知这个数是哪一格的");
        } else if (printed.number() != null) {
            draft.putNumber(known, column, inUnit(known, column, printed, title), note(printed), printed.text());
        } else if (!printed.mark().isEmpty()) {
            faults.remark("cell", place, printed.mark(), "空格印作“" + printed.mark() + "”，按空白计；没有的应填0");
        } else if (!printed.text().isEmpty()) {
            faults.add(place, printed.text(), "不是数而是文字：“" + Faults.shortened(printed.text()) + "”");
        }
    }

    private static String note(CellText printed) {
        if (printed.note().contains("元")) {
            return "印作" + printed.text();
        }
        return UNIT.matcher(printed.note()).matches() ? "" : printed.note();
    }

    /** Amounts are in yuan in the 2019 format and in 万元 in that of 2021; one that says another unit is converted. */
    private static BigDecimal inUnit(Table2Row row, int column, CellText printed, String title) {
        BigDecimal number = printed.number() == null ? BigDecimal.ZERO : printed.number();
        String unit = printed.note().contains("元") ? printed.note() : title;
        boolean inTenThousands = unit.contains("万元");
        if (!row.isAmount(column) || !unit.contains("元")) {
            return number;
        }
        if (row.format() == ReportFormat.FORMAT_2019) {
            return inTenThousands ? number.multiply(TEN_THOUSAND) : number;
        }
        return inTenThousands ? number : number.divide(TEN_THOUSAND);
    }

    /** The table; null if the document has none. */
    @Nullable Table2 table(int year) {
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
