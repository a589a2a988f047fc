package disclosuredesk.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a check found, always with the place: table, row, column.
 *
 * @param check which check: row-sum, result-sum, identity, table4-sum, total-missing, row-set, cell, carry-over, label,
 *     roll-forward, table2-blank, text, text-sum, fees, previous
 * @param table 二, 三, 四 or, for the text, 正文
 * @param row row code, the item of table 二 (20(1)), the group of table 四, or the chapter of the text (第四章)
 * @param column empty when the whole row is meant
 * @param printed the number that stands there; null when blank or not a usable number
 * @param printedText what stands there when it is not a usable number, as text; null otherwise
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
        @Nullable String printedText,
        @Nullable Integer expected,
        String message,
        List<Finding> explains) {

    /** A warning never changes the result of a check. */
    public enum Severity {
        FINDING,
        WARNING
    }

    public static Finding of(
            String check,
            String table,
            String row,
            String label,
            String column,
            @Nullable Integer printed,
            @Nullable Integer expected,
            String message) {
        return new Finding(
                check, Severity.FINDING, table, row, label, column, printed, null, expected, message, List.of());
    }

    /** A cell or row that is not what a table can hold. */
    public static Finding fault(
            String table, String row, String label, String column, @Nullable String printedText, String message) {
        return new Finding(
                "cell", Severity.FINDING, table, row, label, column, null, printedText, null, message, List.of());
    }

    /** A remark on a row of table 三 that changes no result. */
    static Finding warning(String check, String row, String label, String message) {
        return warning(check, "三", row, label, message);
    }

    /** A remark that changes no result. */
    public static Finding warning(String check, String table, String row, String label, String message) {
        return new Finding(check, Severity.WARNING, table, row, label, "", null, null, null, message, List.of());
    }

    /** A remark on a cell that changes no result. */
    public static Finding warning(
            String check,
            String table,
            String row,
            String label,
            String column,
            @Nullable String printedText,
            @Nullable Integer expected,
            String message) {
        return new Finding(
                check, Severity.WARNING, table, row, label, column, null, printedText, expected, message, List.of());
    }

    /** The place as the message prints it: 表三 R6 （六）其他处理 · 总计. */
    public String place() {
        return (table.length() == 1 ? "表" + table : table)
                + (row.isEmpty() ? "" : " " + row)
                + (label.isEmpty() ? "" : " " + label)
                + (column.isEmpty() ? "" : " · " + column);
    }
}
