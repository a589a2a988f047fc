package disclosuredesk.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Table 四 of one year, printed or derived: for each group five numbers, the four results and their sum. A null is a
 * cell printed empty; in arithmetic it is 0. A group may be missing from a published file.
 */
public record Table4(Map<Table4Row, List<@Nullable Integer>> values) {

    /** The printed names of the columns. */
    public static final List<String> COLUMNS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");

    public static final int UPHELD = 0;
    public static final int CORRECTED = 1;
    public static final int OTHER = 2;
    public static final int PENDING = 3;
    /** The column of the sums. */
    public static final int TOTAL = 4;

    public Table4 {
        Map<Table4Row, List<@Nullable Integer>> copy = new EnumMap<>(Table4Row.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    public boolean has(Table4Row row) {
        return values.containsKey(row);
    }

    /** The cell as printed; null when blank or when the group is missing. */
    public @Nullable Integer printed(Table4Row row, int column) {
        List<@Nullable Integer> cells = values.get(row);
        return cells == null ? null : cells.get(column);
    }

    /** The cell as a number; a blank one is 0. */
    public int number(Table4Row row, int column) {
        Integer printed = printed(row, column);
        return printed == null ? 0 : printed;
    }

    /** The four results added up. */
    public int sum(Table4Row row) {
        return number(row, UPHELD) + number(row, CORRECTED) + number(row, OTHER) + number(row, PENDING);
    }
}
