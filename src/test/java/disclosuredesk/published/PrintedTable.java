package disclosuredesk.published;

import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as a report prints it, before it becomes a file of some kind: rows of cells with their spans. */
final class PrintedTable {

    /** How the labels of table 三 stand. */
    enum Labels {
        MERGED,
        REPEATED,
        FIRST_ONLY,
        HEADINGS,
        ONE_CELL,
        WITHOUT_RESULTS_COLUMN
    }

    /** How table 四 stands. */
    enum Groups {
        ONE_ROW,
        TWO_ROWS,
        STACKED
    }

    /** How numbers are written. */
    enum Digits {
        PLAIN,
        ZEROS,
        THOUSANDS,
        FULL_WIDTH,
        NBSP,
        SLASH
    }

    record Cell(String text, int rows, int columns) {}

    final List<List<Cell>> rows = new ArrayList<>();

    private List<Cell> row() {
        rows.add(new ArrayList<>());
        return rows.get(rows.size() - 1);
    }

    private static Cell cell(String text) {
        return new Cell(text, 1, 1);
    }

    static PrintedTable third(Table3 table, Labels style, Digits digits) {
        PrintedTable printed = new PrintedTable();
        int wide = style == Labels.MERGED || style == Labels.REPEATED || style == Labels.FIRST_ONLY
                ? 3
                : style == Labels.WITHOUT_RESULTS_COLUMN ? 2 : 1;
        List<Cell> head = printed.row();
        head.add(new Cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, wide));
        head.add(new Cell("申请人情况", 1, 7));
        List<Cell> kinds = printed.row();
        kinds.add(new Cell("自然人", 2, 1));
        kinds.add(new Cell("法人或其他组织", 1, 5));
        kinds.add(new Cell("总计", 2, 1));
        List<Cell> legal = printed.row();
        Table3.COLUMNS.subList(1, 6).forEach(name -> legal.add(cell(name.replace("社会公益", "社会\n公益"))));
        String family = "";
        boolean results = false;
        for (Table3Row row : table.format().rows()) {
            List<Cell> line = printed.row();
            boolean inResults = row.isResult() || row == Table3Row.R7;
            boolean newFamily = !row.family().equals(family);
            family = row.family();
            switch (style) {
                case MERGED, REPEATED, FIRST_ONLY -> printed.merged(line, row, style, table, !results, newFamily);
                case WITHOUT_RESULTS_COLUMN -> {
                    if (row.family().isEmpty()) {
                        line.add(new Cell(row.shortLabel(), 1, 2));
                    } else {
                        if (newFamily) {
                            line.add(new Cell(row.family(), members(table, row), 1));
                        }
                        line.add(cell(row.shortLabel()));
                    }
                }
                case HEADINGS -> {
                    if (inResults && !results) {
                        line.add(new Cell("三、本年度办理结果", 1, 8));
                        line = printed.row();
                    }
                    if (newFamily && !row.family().isEmpty()) {
                        line.add(cell(row.family()));
                        for (int i = 0; i < 7; i++) {
                            line.add(cell(""));
                        }
                        line = printed.row();
                    }
                    line.add(cell(row.shortLabel()));
                }
                case ONE_CELL ->
                    line.add(cell(row.family().isEmpty() ? row.shortLabel() : row.family() + row.shortLabel()));
            }
            results |= inResults;
            for (int column = 0; column <= Table3.TOTAL; column++) {
                line.add(cell(written(table.printed(row, column), digits)));
            }
        }
        return printed;
    }

    private void merged(
            List<Cell> line, Table3Row row, Labels style, Table3 table, boolean firstResult, boolean newFamily) {
        boolean result = row.isResult() || row == Table3Row.R7;
        boolean merge = style == Labels.MERGED;
        if (!result) {
            line.add(new Cell(row.shortLabel(), 1, 3));
            return;
        }
        if (firstResult || !merge) {
            int all = (int) table.format().rows().stream()
                    .filter(each -> each.isResult() || each == Table3Row.R7)
                    .count();
            line.add(new Cell(firstResult || style == Labels.REPEATED ? "三、本年度\n办理结果" : "", merge ? all : 1, 1));
        }
        if (row.family().isEmpty()) {
            line.add(new Cell(row.shortLabel(), 1, 2));
            return;
        }
        if (newFamily || !merge) {
            line.add(new Cell(
                    newFamily || style == Labels.REPEATED ? row.family() : "", merge ? members(table, row) : 1, 1));
        }
        line.add(cell(row.shortLabel()));
    }

    private static int members(Table3 table, Table3Row row) {
        return (int) table.format().rows().stream()
                .filter(each -> each.family().equals(row.family()))
                .count();
    }

    static PrintedTable fourth(Table4 table, Groups style, Digits digits) {
        PrintedTable printed = new PrintedTable();
        if (style == Groups.STACKED) {
            List<Cell> head = printed.row();
            head.add(cell("类别"));
            Table4.COLUMNS.forEach(name -> head.add(cell(name)));
            for (Table4Row group : Table4Row.values()) {
                List<Cell> row = printed.row();
                row.add(cell(group.label()));
                row.addAll(numbers(table, group, digits));
            }
            return printed;
        }
        List<List<Table4Row>> blocks = style == Groups.ONE_ROW
                ? List.of(List.of(Table4Row.values()))
                : List.of(List.of(Table4Row.REVIEW), List.of(Table4Row.DIRECT_SUIT, Table4Row.SUIT_AFTER_REVIEW));
        for (List<Table4Row> block : blocks) {
            List<Cell> head = printed.row();
            List<Cell> groups = printed.row();
            List<Cell> fields = printed.row();
            List<Cell> numbers = printed.row();
            for (Table4Row group : block) {
                if (group == Table4Row.REVIEW) {
                    head.add(new Cell("行政复议", 2, 5));
                } else {
                    groups.add(new Cell(group == Table4Row.DIRECT_SUIT ? "未经复议直接起诉" : "复议后起诉", 1, 5));
                }
                Table4.COLUMNS.forEach(name -> fields.add(cell(name.substring(0, 2) + "\n" + name.substring(2))));
                numbers.addAll(numbers(table, group, digits));
            }
            if (block.contains(Table4Row.DIRECT_SUIT)) {
                head.add(new Cell("行政诉讼", 1, 10));
            }
        }
        return printed;
    }

    private static List<Cell> numbers(Table4 table, Table4Row group, Digits digits) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column <= Table4.TOTAL; column++) {
            cells.add(cell(written(table.printed(group, column), digits)));
        }
        return cells;
    }

    static PrintedTable second(Table2 table, Digits digits) {
        PrintedTable printed = new PrintedTable();
        String item = "";
        for (Table2Row row : Table2Row.of(table.format())) {
            int last = row.columns().size();
            if (!row.item().equals(item)) {
                item = row.item();
                printed.row().add(new Cell(row.itemLabel(), 1, 4));
                List<Cell> head = printed.row();
                head.add(cell("信息内容"));
                for (int i = 0; i < last; i++) {
                    String name = row.columns().get(i) + (row == Table2Row.CHARGES ? "\n（单位：万元）" : "");
                    head.add(new Cell(name, 1, i == last - 1 ? 4 - last : 1));
                }
            }
            List<Cell> line = printed.row();
            line.add(cell(row.label()));
            for (int i = 0; i < last; i++) {
                Table2.Cell value = table.cell(row, i);
                BigDecimal number = value.value();
                String text = number == null
                        ? ""
                        : written(number.toPlainString(), digits)
                                + (value.note().isEmpty() ? "" : "（" + value.note() + "）");
                line.add(new Cell(text, 1, i == last - 1 ? 4 - last : 1));
            }
        }
        return printed;
    }

    private static String written(@Nullable Integer number, Digits digits) {
        if (number == null) {
            return switch (digits) {
                case ZEROS -> "0";
                case NBSP -> "\u00a0";
                case SLASH -> "/";
                default -> "";
            };
        }
        return written(number.toString(), digits);
    }

    private static String written(String number, Digits digits) {
        return switch (digits) {
            case THOUSANDS -> number.matches("\\d+") ? "%,d".formatted(Long.parseLong(number)) : number;
            case FULL_WIDTH ->
                number.chars()
                        .mapToObj(each -> Character.toString(each >= '0' && each <= '9' ? each + 0xFEE0 : each))
                        .collect(java.util.stream.Collectors.joining());
            case NBSP -> "\u00a0" + number + "\u3000";
            default -> number;
        };
    }

    /** The part before or from a row, cut between rows; the head again, if wanted. */
    List<PrintedTable> cutAfter(int row, int headRows) {
        PrintedTable first = new PrintedTable();
        PrintedTable second = new PrintedTable();
        first.rows.addAll(rows.subList(0, row));
        second.rows.addAll(rows.subList(0, headRows));
        second.rows.addAll(rows.subList(row, rows.size()));
        return List.of(first, second);
    }
}
