package disclosuredesk.report.files;

import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.ReportTablesJson;
import disclosuredesk.report.Table3;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report in the shape of published ones (see {@code src/docs/commands.md}): an amount with decimals is a string, so that no digit is lost; a number
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
        ReportTablesJson.table2(report.table2(), root.putObject("table2"));
        ReportTablesJson.table3(report.table3(), root.putArray("table3"));
        ReportTablesJson.table4(report.table4(), root.putObject("table4"));
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
}
