package disclosuredesk.report;

import disclosuredesk.report.TableLayout.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three tables of a report in the layout both notices print: merged heads, and table 三 with its 勾稽关系 in the corner. */
public final class ReportTables {

    /** What stands in the corner of table 三. */
    public static final String IDENTITY = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    private static final int TABLE2_COLUMNS = 4;
    private static final int TABLE3_LABELS = 3;

    private ReportTables() {}

    /** The tables of a chapter: one in 二, 三 and 四, none elsewhere. */
    public static List<TableLayout> of(AnnualReport report, int chapter) {
        return switch (chapter) {
            case 2 -> List.of(table2(report.table2()));
            case 3 -> List.of(table3(report.table3()));
            case 4 -> List.of(table4(report.table4()));
            default -> List.of();
        };
    }

    /** Table 二: a block for each item of art. 20, its head spanning the table, its last column taking what is left. */
    public static TableLayout table2(Table2 table) {
        List<List<Cell>> rows = new ArrayList<>();
        String item = "";
        for (Table2Row row : Table2Row.of(table.format())) {
            if (!row.item().equals(item)) {
                item = row.item();
                rows.add(List.of(Cell.label(row.itemLabel(), TABLE2_COLUMNS, 1)));
                List<Cell> head = new ArrayList<>(List.of(Cell.label("信息内容", 1, 1)));
                for (int column = 0; column < row.columns().size(); column++) {
                    head.add(Cell.label(row.columnLabel(column), span(row, column), 1));
                }
                rows.add(head);
            }
            List<Cell> cells = new ArrayList<>(List.of(Cell.label(row.label(), 1, 1)));
            for (int column = 0; column < row.columns().size(); column++) {
                Table2.Cell cell = table.cell(row, column);
                cells.add(Cell.figure(
                        FigureNames.table2(row, column),
                        printed(cell),
                        span(row, column),
                        cell.note().isEmpty() ? cell.value() : null));
            }
            rows.add(cells);
        }
        return new TableLayout("二", new int[] {31, 23, 23, 23}, 0, rows);
    }

    private static int span(Table2Row row, int column) {
        int last = row.columns().size() - 1;
        return column < last ? 1 : TABLE2_COLUMNS - 1 - last;
    }

    /** The number with its note: 22（其中修订16）. */
    public static String printed(Table2.Cell cell) {
        BigDecimal value = cell.value();
        return (value == null ? "" : value.toPlainString()) + (cell.note().isEmpty() ? "" : "（" + cell.note() + "）");
    }

    public static TableLayout table3(Table3 table) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.label(IDENTITY, TABLE3_LABELS, 3), Cell.label("申请人情况", Table3.COLUMNS.size(), 1)));
        rows.add(List.of(
                Cell.label(Table3.COLUMNS.get(0), 1, 2),
                Cell.label("法人或其他组织", Table3.TOTAL - 1, 1),
                Cell.label(Table3.COLUMNS.get(Table3.TOTAL), 1, 2)));
        rows.add(Table3.COLUMNS.subList(1, Table3.TOTAL).stream()
                .map(name -> Cell.label(name, 1, 1))
                .toList());
        String family = "";
        for (Table3Row row : table.format().rows()) {
            List<Cell> cells = new ArrayList<>();
            boolean inResults = row.isResult() || row == Table3Row.R7;
            if (row == Table3Row.R1) {
                cells.add(Cell.label(
                        Table3Row.RESULTS, 1, table.format().results().size() + 1));
            }
            if (row.family().isEmpty()) {
                cells.add(Cell.label(row.shortLabel(), inResults ? TABLE3_LABELS - 1 : TABLE3_LABELS, 1));
            } else {
                if (!row.family().equals(family)) {
                    cells.add(Cell.label(
                            row.family(),
                            1,
                            Math.toIntExact(table.format().rows().stream()
                                    .filter(other -> other.family().equals(row.family()))
                                    .count())));
                }
                cells.add(Cell.label(row.shortLabel(), 1, 1));
            }
            family = row.family();
            for (int column = 0; column <= Table3.TOTAL; column++) {
                cells.add(count(FigureNames.table3(row, column), table.printed(row, column)));
            }
            rows.add(cells);
        }
        return new TableLayout("三", new int[] {7, 9, 28, 8, 8, 8, 8, 8, 8, 8}, 3, rows);
    }

    public static TableLayout table4(Table4 table) {
        int each = Table4.COLUMNS.size();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.label("行政复议", each, 2), Cell.label("行政诉讼", 2 * each, 1)));
        rows.add(List.of(Cell.label("未经复议直接起诉", each, 1), Cell.label("复议后起诉", each, 1)));
        List<Cell> labels = new ArrayList<>();
        List<Cell> figures = new ArrayList<>();
        for (Table4Row group : Table4Row.values()) {
            for (int column = 0; column < each; column++) {
                labels.add(Cell.label(Table4.COLUMNS.get(column), 1, 1));
                figures.add(count(FigureNames.table4(group, column), table.printed(group, column)));
            }
        }
        rows.add(labels);
        rows.add(figures);
        int[] widths = new int[3 * each];
        Arrays.fill(widths, 100 / widths.length);
        return new TableLayout("四", widths, 3, rows);
    }

    private static Cell count(String name, @Nullable Integer number) {
        return Cell.figure(
                name, number == null ? "" : number.toString(), 1, number == null ? null : BigDecimal.valueOf(number));
    }
}
