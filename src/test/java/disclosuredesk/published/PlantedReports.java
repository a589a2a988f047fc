package disclosuredesk.published;

import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sound reports in both formats, and ways to spoil them. */
public final class PlantedReports {

    public static final Path JINAN_2019 = Path.of("src/test/resources/reports/jinan-2019.json");
    public static final Path SOUND_2023 = Path.of("src/test/resources/reports/sound-2023.json");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlantedReports() {}

    /** Jinan 2019 with its one wrong total mended. */
    public static ObjectNode sound2019() {
        ObjectNode report = (ObjectNode) JSON.readTree(JINAN_2019);
        cells(report, "R6").set(Table3.TOTAL, 243);
        return report;
    }

    public static ObjectNode sound2023() {
        return (ObjectNode) JSON.readTree(SOUND_2023);
    }

    /** The table of the sound report in a format. */
    public static Table3 sound(ReportFormat format) {
        return switch (format) {
            case FORMAT_2019 -> with(ReportFile.read(JINAN_2019).table3(), Table3Row.R6, Table3.TOTAL, 243);
            case FORMAT_2021 -> ReportFile.read(SOUND_2023).table3();
        };
    }

    public static ArrayNode rows(ObjectNode report) {
        return (ArrayNode) report.get("table3");
    }

    public static ObjectNode row(ObjectNode report, String code) {
        for (JsonNode row : rows(report)) {
            if (row.path("code").asString("").equals(code)) {
                return (ObjectNode) row;
            }
        }
        throw new IllegalArgumentException(code);
    }

    public static ArrayNode cells(ObjectNode report, String code) {
        return (ArrayNode) row(report, code).get("values");
    }

    public static void removeRow(ObjectNode report, String code) {
        ArrayNode rows = rows(report);
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).path("code").asString("").equals(code)) {
                rows.remove(i);
            }
        }
    }

    public static void addRow(ObjectNode report, String code, int... values) {
        ObjectNode row = rows(report).addObject().put("code", code);
        ArrayNode cells = row.putArray("values");
        for (int value : values) {
            cells.add(value);
        }
    }

    public static void plant(ObjectNode report, String code, int column, String json) {
        cells(report, code).set(column, JSON.readTree(json));
    }

    public static void blank(ObjectNode report, String code, int column) {
        cells(report, code).set(column, JsonNodeFactory.instance.nullNode());
    }

    public static Path write(Path directory, ObjectNode report, Consumer<ObjectNode> fault) throws IOException {
        fault.accept(report);
        return Files.writeString(Files.createTempFile(directory, "report", ".json"), report.toString());
    }

    public static PublishedReport read(Path directory, ObjectNode report, Consumer<ObjectNode> fault)
            throws IOException {
        return ReportFile.read(write(directory, report, fault));
    }

    public static Table3 with(Table3 table, Table3Row row, int column, @Nullable Integer value) {
        Map<Table3Row, List<@Nullable Integer>> values = new EnumMap<>(Table3Row.class);
        table.values().forEach((each, cells) -> values.put(each, new ArrayList<>(cells)));
        values.get(row).set(column, value);
        return new Table3(table.format(), values);
    }
}
