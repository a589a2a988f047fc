package disclosuredesk.statistics.files;

import disclosuredesk.statistics.AnnualReport;
import disclosuredesk.statistics.Chapter;
import disclosuredesk.statistics.Table2;
import disclosuredesk.statistics.Table2Row;
import disclosuredesk.statistics.Table3;
import disclosuredesk.statistics.Table3Row;
import disclosuredesk.statistics.Table4;
import disclosuredesk.statistics.Table4Row;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report in the shape of published ones (see the README): an amount with decimals is a string, so that no digit is lost; a number
 * with a note is an object of both.
 */
final class ReportJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReportJson() {}

    static byte[] of(AnnualReport report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("organ", report.organ());
        root.put("year", report.year());
        root.put("format", report.format().code());
        root.put("scope", report.scope().label());
        if (report.draft()) {
            root.put("draft", true);
        }
        ArrayNode columns = root.putArray("columns");
        Table3.COLUMNS.forEach(columns::add);
        root.put("blank_means", "null = the cell is printed empty; 0 = printed 0");
        table2(report.table2(), root.putObject("table2"));
        table3(report.table3(), root.putArray("table3"));
        table4(report.table4(), root.putObject("table4"));
        ArrayNode chapters = root.putArray("chapters");
        for (Chapter chapter : report.chapters()) {
            ObjectNode node = chapters.addObject();
            node.put("number", chapter.number());
            node.put("title", chapter.title());
            ArrayNode paragraphs = node.putArray("paragraphs");
            chapter.paragraphs().forEach(paragraphs::add);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static void table2(Table2 table, ObjectNode node) {
        for (Table2Row row : Table2Row.of(table.format())) {
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
        }
    }

    private static void number(ObjectNode node, String name, @Nullable BigDecimal value) {
        if (value == null) {
            node.putNull(name);
        } else if (value.scale() == 0) {
            node.put(name, value.longValueExact());
        } else {
            node.put(name, value.toPlainString());
        }
    }

    private static void table3(Table3 table, ArrayNode rows) {
        for (Table3Row row : table.format().rows()) {
            ObjectNode node = rows.addObject();
            node.put("code", row.name());
            node.put("label", row.label());
            ArrayNode values = node.putArray("values");
            for (int column = 0; column <= Table3.TOTAL; column++) {
                values.add(table.printed(row, column));
            }
        }
    }

    private static void table4(Table4 table, ObjectNode node) {
        Arrays.stream(Table4Row.values()).filter(table::has).forEach(group -> {
            ObjectNode cells = node.putObject(group.key());
            for (int column = 0; column <= Table4.TOTAL; column++) {
                cells.put(Table4.COLUMNS.get(column), table.printed(group, column));
            }
        });
    }
}
