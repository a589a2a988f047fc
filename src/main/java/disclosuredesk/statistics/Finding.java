package disclosuredesk.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a check found, always with the place: table, row, column.
 *
 * @param check which check: row-sum, result-sum, identity, table4-sum, total-missing, row-set, cell, carry-over, label
 * @param row row code, or the group of table 四
 * @param printed what stands there; null when blank or not a number
 * @param expected what should stand there by the check; null when that cannot be told
 * @param message the sentence, with the formula and its numbers
 * @param explains when one cell explains several failing sums: each of them
 */
public record Finding(
        String check,
        Severity severity,
        String table,
        String row,
        String label,
        String column,
        @Nullable Integer printed,
        @Nullable Integer expected,
        String message,
        List<Finding> explains) {

    /** A warning never changes the result of a check. */
    public enum Severity {
        FINDING,
        WARNING
    }

    static Finding of(String check, String table, String row, String label, String column, @Nullable Integer printed,
            @Nullable Integer expected, String message) {
        return new Finding(check, Severity.FINDING, table, row, label, column, printed, expected, message, List.of());
    }

    /** The place as the message prints it: 表三 R6 （六）其他处理 · 总计. */
    public String place() {
        return "表" + table + " " + row + (label.isEmpty() ? "" : "（" + label + "）") + (column.isEmpty() ? "" : " · " + column);
    }
}
