package disclosuredesk.published;

import disclosuredesk.published.Faults.Place;
import disclosuredesk.published.Grid.Cell;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
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
    private static final int WHOLE = Table4Row.values().length * Table4.COLUMNS.size();

    private final Faults faults;
    private final Map<Table4Row, List<@Nullable Integer>> values = new EnumMap<>(Table4Row.class);
    private final Set<Table4Row> faulty = EnumSet.noneOf(Table4Row.class);

    /** Which of the five columns a column of the grid is, and which group stands above it. */
    private final TreeMap<Integer, Integer> fields = new TreeMap<>();

    private final TreeMap<Integer, Table4Row> groups = new TreeMap<>();
    private int width;

    /** The groups in the order of the grid before, whose columns a page may have cut off. */
    private List<Table4Row> before = List.of();

    /** The last row of the head in this grid; -1 if it is in the one before. */
    private int headRow;
    /** Whether figures were read below the head; the next head is another one. */
    private boolean used;

    Table4Reader(Faults faults) {
        this.faults = faults;
    }

    /** Reads what of the table is in a grid, and says whether there is any. */
    boolean read(Grid grid) {
        if (grid.width() != width && !goesOn(grid)) {
            before = groups.values().stream().distinct().toList();
            fields.clear();
            groups.clear();
            used = false;
        }
        width = grid.width();
        boolean found = false;
        headRow = -1;
        for (int row = 0; row < grid.rows().size(); row++) {
            if (readHead(grid, row)) {
                headRow = row;
                found = true;
            } else if (!fields.isEmpty()) {
                found |= readFigures(grid, row);
            }
        }
        return found;
    }

    /** The numbers of a table cut off below its head, parted otherwise: as many cells in a row as the head has columns. */
    private boolean goesOn(Grid grid) {
        for (int row = 0; row < grid.rows().size() && !fields.isEmpty() && !used; row++) {
            List<Cell> own = grid.starts(row);
            boolean figures = own.size() == fields.size()
                    && own.stream().allMatch(cell -> CellText.of(cell.text()).isFigure())
                    && own.stream().anyMatch(cell -> !cell.isBlank());
            if (figures) {
                move(own);
                return true;
            }
        }
        return false;
    }

    /** The same columns at other places, in their order. */
    private void move(List<Cell> places) {
        List<Integer> before = new ArrayList<>(fields.values());
        List<@Nullable Table4Row> above = fields.keySet().stream()
                .map(column -> groups.floorEntry(column))
                .map(group -> group == null ? null : group.getValue())
                .toList();
        fields.clear();
        groups.clear();
        for (int i = 0; i < places.size(); i++) {
            fields.put(places.get(i).column(), before.get(i));
            Table4Row group = above.get(i);
            if (group != null) {
                groups.put(places.get(i).column(), group);
            }
        }
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
            if (used) {
                fields.clear();
                used = false;
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
        String words = Remarks.without(cell.text());
        if (!words.equals(Table4.COLUMNS.get(field))) {
            faults.remark(
                    "label",
                    new Place("四", "", "", Table4.COLUMNS.get(field)),
                    words,
                    "列名与格式不同：“" + Faults.shortened(words) + "”");
        }
    }

    private static int field(Cell cell) {
        String words = Remarks.without(cell.text());
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
        String words = Remarks.folded(cell.text());
        if (words.contains("直接起诉") || words.contains("未经复议")) {
            return Table4Row.DIRECT_SUIT;
        }
        if (words.contains("复议后")) {
            return Table4Row.SUIT_AFTER_REVIEW;
        }
        return Likeness.of(Remarks.without(cell.text()), "行政复议") >= ALIKE_GROUP ? Table4Row.REVIEW : null;
    }

    private static boolean hasFigures(Grid grid, int row) {
        return grid.words(row).stream()
                .anyMatch(cell -> CellText.of(cell.text()).number() != null);
    }

    /** The columns of the row's own cells, where a head reaches down too far and has pushed them aside. */
    private void followPushed(Grid grid, int row) {
        List<Cell> own = grid.starts(row);
        boolean reached = fields.keySet().stream()
                .anyMatch(
                        column -> column < grid.width() && grid.at(row, column).row() < row);
        boolean figures = own.stream().allMatch(cell -> CellText.of(cell.text()).isFigure())
                && own.stream().anyMatch(cell -> !cell.isBlank());
        if (reached && figures && own.size() == fields.size()) {
            move(own);
        }
    }

    private boolean readFigures(Grid grid, int row) {
        followPushed(grid, row);
        List<Cell> figures = fields.keySet().stream()
                .filter(column -> column < grid.width())
                .map(column -> grid.at(row, column))
                .toList();
        boolean numbers =
                figures.stream().anyMatch(cell -> CellText.of(cell.text()).number() != null);
        boolean heads = figures.stream().anyMatch(cell -> cell.row() < row && !cell.isBlank());
        boolean next = row == headRow + 1;
        boolean faulty = next
                && figures.stream()
                        .anyMatch(cell -> cell.text().matches("(?s).*\\d.*")); // figures that are none, each told below
        if (heads
                || !numbers
                        && !faulty
                        && figures.stream()
                                .anyMatch(cell -> !CellText.of(cell.text()).isBlank())) {
            return false;
        }
        Table4Row named = grid.words(row, 0, fields.firstKey()).stream()
                .map(Table4Reader::group)
                .filter(group -> group != null)
                .reduce((first, last) -> last)
                .orElse(null);
        if (!numbers && !faulty && named == null && (!values.isEmpty() || !next)) {
            return false;
        }
        Map<Table4Row, List<Integer>> positions = positions(named);
        for (Map.Entry<Table4Row, List<Integer>> entry : positions.entrySet()) {
            readGroup(grid, row, entry.getKey(), entry.getValue());
        }
        used |= !positions.isEmpty();
        return !positions.isEmpty();
    }

    /** For each group of a row where its five columns stand; -1 for one that is not there. */
    private Map<Table4Row, List<Integer>> positions(@Nullable Table4Row named) {
        Map<Table4Row, List<Integer>> positions = new EnumMap<>(Table4Row.class);
        boolean cut = groups.isEmpty() && fields.size() == WHOLE && before.size() == Table4Row.values().length;
        List<Integer> order = List.copyOf(fields.keySet());
        fields.forEach((column, field) -> {
            Map.Entry<Integer, Table4Row> above = groups.floorEntry(column);
            // a page may cut off the row that names the first of the three
            Table4Row first =
                    fields.size() == WHOLE && groups.containsValue(Table4Row.DIRECT_SUIT) ? Table4Row.REVIEW : null;
            Table4Row group = named != null
                    ? named
                    : cut
                            ? before.get(order.indexOf(column) / Table4.COLUMNS.size())
                            : above == null ? first : above.getValue();
            if (group != null) {
                List<Integer> places =
                        positions.computeIfAbsent(group, each -> new ArrayList<>(List.of(-1, -1, -1, -1, -1)));
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
            if (positions.stream()
                    .anyMatch(column -> column >= 0
                            && CellText.of(grid.at(row, column).text()).number() != null)) {
                faults.add(new Place("四", group.key(), "", ""), null, "此组重复，按第一次的计");
                faulty.add(group);
            }
            return;
        }
        List<Integer> all =
                fields.keySet().stream().filter(column -> column < grid.width()).toList();
        long missing =
                all.stream().filter(column -> !grid.at(row, column).present()).count();
        if (missing > 0) {
            faults.add(
                    new Place("四", group.key(), "", ""),
                    null,
                    "此行应有%d个数，实有%d个".formatted(all.size(), all.size() - missing));
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
    @Nullable
    Table4 table() {
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
