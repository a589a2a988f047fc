package disclosuredesk.report;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Table 二 of one year (主动公开政府信息情况), printed or entered: for each row of its format as many cells as the row has
 * columns. It cannot be derived from requests (annual-report notes section 1).
 */
public record Table2(ReportFormat format, Map<Table2Row, List<Cell>> values) {

    /**
     * One cell.
     *
     * @param value the number; null when the cell is printed empty, which counts as 0
     * @param note what is printed beside the number, e.g. 其中修订16; empty if nothing is
     */
    public record Cell(@Nullable BigDecimal value, String note) {

        /** A cell printed empty. */
        public static final Cell BLANK = new Cell(null, "");
    }

    public Table2 {
        Map<Table2Row, List<Cell>> copy = new EnumMap<>(Table2Row.class);
        values.forEach((row, cells) -> copy.put(row, List.copyOf(cells)));
        values = Collections.unmodifiableMap(copy);
    }

    public boolean has(Table2Row row) {
        return values.containsKey(row);
    }

    /** The cell as printed; blank when the row is missing. */
    public Cell cell(Table2Row row, int column) {
        List<Cell> cells = values.get(row);
        return cells == null ? Cell.BLANK : cells.get(column);
    }

    /** The cell as a number; a blank one is 0. */
    public BigDecimal number(Table2Row row, int column) {
        BigDecimal value = cell(row, column).value();
        return value == null ? BigDecimal.ZERO : value;
    }
}
