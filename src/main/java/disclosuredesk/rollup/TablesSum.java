package disclosuredesk.rollup;

import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.statistics.CollectedTables;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds tables of one format up, cell by cell, totals too: of tables that hold their own sums the sum holds them. A blank is
 * 0; a cell of table 二 that is blank everywhere stays blank. What is printed beside numbers cannot be added and is left out.
 */
final class TablesSum {

    private TablesSum() {}

    static CollectedTables of(ReportFormat format, Collection<CollectedTables> parts) {
        if (parts.stream()
                .anyMatch(part -> part.format() != format || part.table2().format() != format)) {
            throw new IllegalArgumentException("a sum of tables in different formats");
        }
        return new CollectedTables(
                table2(format, parts.stream().map(CollectedTables::table2).toList()),
                table3(format, parts.stream().map(CollectedTables::table3).toList()),
                table4(parts.stream().map(CollectedTables::table4).toList()));
    }

    private static Table2 table2(ReportFormat format, List<Table2> parts) {
        Map<Table2Row, List<Table2.Cell>> sums = new EnumMap<>(Table2Row.class);
        for (Table2Row row : Table2Row.of(format)) {
            Table2.Cell[] cells = new Table2.Cell[row.columns().size()];
            for (int column = 0; column < cells.length; column++) {
                BigDecimal sum = null;
                for (Table2 part : parts) {
                    BigDecimal value = part.cell(row, column).value();
                    sum = value == null ? sum : sum == null ? value : sum.add(value);
                }
                cells[column] = new Table2.Cell(sum, "");
            }
            sums.put(row, Arrays.asList(cells));
        }
        return new Table2(format, sums);
    }

    static Table3 table3(ReportFormat format, List<Table3> parts) {
        Map<Table3Row, List<@Nullable Integer>> sums = new EnumMap<>(Table3Row.class);
        for (Table3Row row : format.rows()) {
            @Nullable Integer[] cells = new Integer[Table3.TOTAL + 1];
            for (int column = 0; column <= Table3.TOTAL; column++) {
                int sum = 0;
                for (Table3 part : parts) {
                    sum = Math.addExact(sum, part.number(row, column));
                }
                cells[column] = sum;
            }
            sums.put(row, Arrays.asList(cells));
        }
        return new Table3(format, sums);
    }

    private static Table4 table4(List<Table4> parts) {
        Map<Table4Row, List<@Nullable Integer>> sums = new EnumMap<>(Table4Row.class);
        for (Table4Row row : Table4Row.values()) {
            @Nullable Integer[] cells = new Integer[Table4.TOTAL + 1];
            for (int column = 0; column <= Table4.TOTAL; column++) {
                int sum = 0;
                for (Table4 part : parts) {
                    sum = Math.addExact(sum, part.number(row, column));
                }
                cells[column] = sum;
            }
            sums.put(row, Arrays.asList(cells));
        }
        return new Table4(sums);
    }
}
