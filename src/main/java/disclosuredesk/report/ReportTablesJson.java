package disclosuredesk.report;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tables 二, 三 and 四 in the JSON shape of published reports (see {@code src/docs/commands.md}): a cell printed empty is null, an amount with
 * decimals a string, so that no digit is lost, and a number with a note an object of both.
 */
public final class ReportTablesJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReportTablesJson() {}

    /** The tables a report has, by the names of the shape; cells that are missing or refused are null. */
    public static ObjectNode of(PublishedReport report) {
        ObjectNode tables = JSON.createObjectNode();
        if (report.table2() == null) {
            tables.putNull("table2");
        } else {
            table2(report.table2(), tables.putObject("table2"));
        }
        table3(report.table3(), tables.putArray("table3"));
        if (report.table4() == null) {
            tables.putNull("table4");
        } else {
            table4(report.table4(), tables.putObject("table4"));
        }
        return tables;
    }

    /** Writes table 二: block, row, column. */
    public static void table2(Table2 table, ObjectNode node) {
        Table2Row.of(table.format()).forEach(row -> {
            ObjectNode cells = node.withObjectProperty(row.item()).putObject(row.label());
            for (int column = 0; column < row.columns().size(); column++) {
                Table2.Cell cell = table.cell(row, column);
                if (cell.note().isEmpty()) {
                    number(cells, row.columns().get(column), cell.value());
                } else {
                    ObjectNode noted = cells.putObject(row.columns().get(column));
                    number(noted, "value", cell.value());
                    noted.put("note", cell.note());
                }
            }
        });
    }

    private static void number(ObjectNode node, String name, @Nullable BigDecimal value) {
        if (value == null) {
            node.putNull(name);
        } else if (value.scale() <= 0) {
            node.put(name, value.longValueExact());
        } else {
            node.put(name, value.toPlainString());
        }
    }

    /** Writes table 三: a row an object of code, label and seven values. */
    public static void table3(Table3 table, ArrayNode rows) {
        table.format().rows().forEach(row -> {
            ObjectNode node = rows.addObject();
            node.put("code", row.name());
            node.put("label", row.label());
            ArrayNode values = node.putArray("values");
            for (int column = 0; column <= Table3.TOTAL; column++) {
                values.add(table.printed(row, column));
            }
        });
    }

    /** Writes table 四: group, column. */
    public static void table4(Table4 table, ObjectNode node) {
        Arrays.stream(Table4Row.values()).filter(table::has).forEach(group -> {
            ObjectNode cells = node.putObject(group.key());
            for (int column = 0; column <= Table4.TOTAL; column++) {
                cells.put(Table4.COLUMNS.get(column), table.printed(group, column));
            }
        });
    }
}
