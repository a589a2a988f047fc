package disclosuredesk.statistics.published;

import disclosuredesk.statistics.ReportLabels;
import disclosuredesk.statistics.Table4;
import disclosuredesk.statistics.Table4Row;
import disclosuredesk.statistics.published.Faults.Place;
import disclosuredesk.statistics.published.Grid.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads table 四 out of the grids of a document: fifteen numbers in a row, as the format has it, or the groups one below
 * the other.
 */
final class Table4Reader {

    private static final double ALIKE = 0.5;
    private static final double ALIKE_GROUP = 0.75;
    private static final int FEWEST_FIELDS = 3;

    private final Faults faults;
    private final Map<Table4Row, List<@Nullable Integer>> values = new EnumMap<>(Table4Row.class);
    private final Set<Table4Row> faulty = EnumSet.noneOf(Table4Row.class);

    /** Which of the five columns a column of the grid is, and which group stands above it. */
    private final TreeMap<Integer, Integer> fields = new TreeMap<>();
    private final TreeMap<Integer, Table4Row> groups = new TreeMap<>();
    private int width;

    Table4Reader(Faults faults) {
        this.faults = faults;
    }

    /** Reads what of the table is in a grid, and says whether there is any. */
    boolean read(Grid grid) {
        if (grid.width() != width) {
            fields.clear();
            groups.clear();
            width = grid.width();
        }
        boolean found = false;
        for (int row = 0; row < grid.rows().size(); row++) {
            if (readHead(grid, row)) {
                found = true;
            } else if (!fields.isEmpty()) {
                found |= readFigures(grid, row);
            }
        }
        return found;
    }

    private boolean readHead(Grid grid, int row) {
        Map<Cell, Integer> named = new LinkedHashMap<>();
        for (Cell cell : grid.words(row)) {
            int field = field(cell);
            if (field >= 0) {
                named.put(cell, field);
            }
        }
        boolean fieldRow = named.values().stream().distinct().count() >= FEWEST_FIELDS;
        if (fieldRow) {
            if (named.keySet().stream().noneMatch(cell -> fields.containsKey(cell.column()) && cell.row() < row)) {
                fields.clear();
            }
            named.forEach((cell, field) -> fields.put(cell.column(), field));
            named.forEach(this::remark);
        }
        boolean groupRow = false;
        if (fieldRow || !hasFigures(grid, row)) {
            for (Cell cell : grid.words(row)) {
                Table4Row group = group(cell);
                if (group != null && !named.containsKey(cell)) {
                    for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                        groups.put(column, group);
                    }
                    groupRow = true;
                }
            }
        }
        return fieldRow || groupRow;
    }

    private void remark(Cell cell, int field) {
        String words = ReportLabels.folded(cell.text());
        if (!words.equals(Table4.COLUMNS.get(field))) {
            faults.remark("label", new Place("四", "", "", Table4.COLUMNS.get(field)), words, "列名与格式不同：“" + Faults.shortened(words) + "”");
        }
    }

    private static int field(Cell cell) {
        String words = ReportLabels.folded(cell.text());
        int best = -1;
        double most = ALIKE;
        for (int field = 0; field < Table4.COLUMNS.size(); field++) {
            double like = Likeness.of(words, Table4.COLUMNS.get(field));
            if (like > most || like >= most && words.equals("合计") && field == Table4.TOTAL) {
                best = field;
                most = like;
            }
        }
        return best;
    }

    private static @Nullable Table4Row group(Cell cell) {
        String words = ReportLabels.folded(cell.text());
        if (words.contains("直接起诉") || words.contains("未经复议")) {
            return Table4Row.DIRECT_SUIT;
        }
        if (words.contains("复议后")) {
            return Table4Row.SUIT_AFTER_REVIEW;
        }
        return Likeness.of(words, "行政复议") >= ALIKE_GROUP ? Table4Row.REVIEW : null;
    }

    private static boolean hasFigures(Grid grid, int row) {
        return grid.words(row).stream().anyMatch(cell -> CellText.of(cell.text()).number() != null);
    }

    private boolean readFigures(Grid grid, int row) {
        List<Cell> figures = fields.keySet().stream().filter(column -> column < grid.width()).map(column -> grid.at(row, column)).toList();
        boolean numbers = figures.stream().anyMatch(cell -> CellText.of(cell.text()).number() != null);
        boolean heads = figures.stream().anyMatch(cell -> cell.row() < row && !cell.isBlank());
        if (heads || !numbers && figures.stream().anyMatch(cell -> !CellText.of(cell.text()).isBlank())) {
            return false;
        }
        Table4Row named = grid.words(row, 0, fields.firstKey()).stream().map(Table4Reader::group)
                .filter(group -> group != null).reduce((first, last) -> last).orElse(null);
        if (!numbers && named == null && !values.isEmpty()) {
            return false;
        }
        Map<Table4Row, List<Integer>> positions = positions(named);
        for (Map.Entry<Table4Row, List<Integer>> entry : positions.entrySet()) {
            readGroup(grid, row, entry.getKey(), entry.getValue());
        }
        return !positions.isEmpty();
    }

    /** For each group of a row where its five columns stand; -1 for one that is not there. */
    private Map<Table4Row, List<Integer>> positions(@Nullable Table4Row named) {
        Map<Table4Row, List<Integer>> positions = new EnumMap<>(Table4Row.class);
        fields.forEach((column, field) -> {
            Map.Entry<Integer, Table4Row> above = groups.floorEntry(column);
            Table4Row group = named != null ? named : above == null ? null : above.getValue();
            if (group != null) {
                List<Integer> places = positions.computeIfAbsent(group, each -> new ArrayList<>(List.of(-1, -1, -1, -1, -1)));
                if (places.get(field) < 0) {
                    places.set(field, column);
                }
            }
        });
        return positions;
    }

    private void readGroup(Grid grid, int row, Table4Row group, List<Integer> positions) {
        List<@Nullable Integer> before = values.get(group);
        if (before != null && before.stream().anyMatch(number -> number != null) || faulty.contains(group)) {
            if (positions.stream().anyMatch(column -> column >= 0 && CellText.of(grid.at(row, column).text()).number() != null)) {
                faults.add(new Place("四", group.key(), "", ""), null, "此组重复，按第一次的计");
                faulty.add(group);
            }
            return;
        }
        List<Integer> all = fields.keySet().stream().filter(column -> column < grid.width()).toList();
        long missing = all.stream().filter(column -> !grid.at(row, column).present()).count();
        if (missing > 0) {
            faults.add(new Place("四", group.key(), "", ""), null, "此行应有%d个数，实有%d个".formatted(all.size(), all.size() - missing));
            faulty.add(group);
            values.put(group, Arrays.asList(new Integer[Table4.COLUMNS.size()]));
            return;
        }
        List<@Nullable Integer> numbers = new ArrayList<>();
        for (int field = 0; field < Table4.COLUMNS.size(); field++) {
            Place place = new Place("四", group.key(), "", Table4.COLUMNS.get(field));
            if (positions.get(field) < 0) {
                faults.add(place, null, "缺少此格");
                numbers.add(null);
            } else {
                numbers.add(FigureCell.count(grid, row, positions.get(field), all, place, faults));
            }
        }
        values.put(group, numbers);
    }

    /** The table; null if the document has none. */
    @Nullable Table4 table() {
        if (values.isEmpty()) {
            return null;
        }
        for (Table4Row group : Table4Row.values()) {
            if (!values.containsKey(group)) {
                faults.add(new Place("四", group.key(), "", ""), null, "缺少此组");
            }
        }
        return new Table4(values);
    }
}
