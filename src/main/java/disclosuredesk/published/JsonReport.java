package disclosuredesk.published;

import disclosuredesk.report.Chapter;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportLabels;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table3;
import disclosuredesk.report.UnusableInput;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report in our JSON shape (see {@code src/docs/commands.md}); null is a cell printed blank. */
public final class JsonReport {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonReport() {}

    /**
     * Reads a report.
     *
     * @param name the file, for the sentence
     * @throws UnusableInput if the content is no report at all; faults inside its tables are reported, not thrown
     */
    public static PublishedReport read(byte[] content, String name) {
        InputFile.requireSize(content.length, InputFile.MOST_JSON, name);
        return read(tree(content, name), true);
    }

    /**
     * Reads agency, year and table 三 alone; whatever is wrong elsewhere in the file is no matter.
     *
     * @throws UnusableInput if there is no table 三
     */
    public static PublishedReport readTable3(byte[] content, String name) {
        InputFile.requireSize(content.length, InputFile.MOST_JSON, name);
        return read(tree(content, name), false);
    }

    private static JsonNode tree(byte[] content, String name) {
        try {
            return JSON.readTree(content);
        } catch (JacksonException notJson) {
            throw new UnusableInput("文件不是有效的JSON%s：%s".formatted(where(notJson), name));
        }
    }

    private static String where(JacksonException notJson) {
        TokenStreamLocation place = notJson.getLocation();
        return place == null || place.getLineNr() < 1
                ? ""
                : "（第%d行第%d列）".formatted(place.getLineNr(), place.getColumnNr());
    }

    private static PublishedReport read(JsonNode report, boolean whole) {
        if (report.isMissingNode()) {
            throw new UnusableInput("文件是空的");
        }
        if (!report.path("table3").isArray()) {
            throw new UnusableInput("文件中没有表三（table3）");
        }
        JsonNode year = report.path("year");
        if (!year.isIntegralNumber() || !year.canConvertToInt() || !ReportTitle.isYear(year.asInt())) {
            throw new UnusableInput("报告年度（year）缺失或无效");
        }
        requireColumns(report.path("columns"));
        Faults faults = new Faults();
        JsonTables tables = new JsonTables(faults);
        Table3Draft draft = tables.table3(report.path("table3"));
        Table3 table3 = draft.table(year.asInt(), faults);
        String organ = report.path("organ").isString() ? report.path("organ").asString() : "";
        if (!whole) {
            return new PublishedReport(
                    organ, year.asInt(), null, table3, null, List.of(), draft.labels(), faults.all());
        }
        Table2 table2 = tables.table2(report.path("table2"), year.asInt());
        return new PublishedReport(
                organ,
                year.asInt(),
                table2,
                table3,
                tables.table4(report.path("table4")),
                chapters(report.path("chapters")),
                draft.labels(),
                faults.all());
    }

    private static void requireColumns(JsonNode columns) {
        if (columns.isArray()) {
            List<String> named = new ArrayList<>();
            columns.forEach(column -> named.add(column.isString() ? ReportLabels.folded(column.asString()) : ""));
            if (!named.equals(Table3.COLUMNS)) {
                throw new UnusableInput("表三的列与统计表不符，应依次为：" + String.join("、", Table3.COLUMNS));
            }
        }
    }

    private static List<Chapter> chapters(JsonNode chapters) {
        List<Chapter> read = new ArrayList<>();
        for (JsonNode chapter : chapters) {
            int number = chapter.path("number").asInt(0);
            JsonNode paragraphs = chapter.path("paragraphs");
            if (number < 1 || number > Chapter.TITLES.size() || !paragraphs.isArray()) {
                throw new UnusableInput("各章（chapters）应有编号（number，1至6）和段落（paragraphs）");
            }
            List<String> text = new ArrayList<>();
            paragraphs.forEach(paragraph -> text.add(paragraph.asString("")));
            read.add(new Chapter(number, chapter.path("title").asString(Chapter.TITLES.get(number - 1)), text));
        }
        return read;
    }
}
