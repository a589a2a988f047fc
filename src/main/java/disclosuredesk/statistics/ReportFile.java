package disclosuredesk.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a published report in our JSON shape (see the README): the rows present decide the format, whatever the file
 * says of it; null is a cell printed blank.
 */
public final class ReportFile {

    private static final int MOST_BYTES = 5 << 20;
    private static final int LARGEST = 100_000_000;
    private static final int LONGEST_QUOTE = 40;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final List<Finding> faults = new ArrayList<>();
    private final Map<Table3Row, List<@Nullable Integer>> values = new EnumMap<>(Table3Row.class);
    private final Map<Table3Row, String> labels = new EnumMap<>(Table3Row.class);

    private ReportFile() {}

    /**
     * Reads a report.
     *
     * @throws UnusableInput if the file is no report at all; faults inside its tables are reported, not thrown
     */
    public static PublishedReport read(Path file) {
        return new ReportFile().read(tree(file));
    }

    private static JsonNode tree(Path file) {
        try {
            if (!Files.exists(file)) {
                throw new UnusableInput("找不到文件：" + file);
            }
            if (!Files.isRegularFile(file)) {
                throw new UnusableInput("不是普通文件：" + file);
            }
            return JSON.readTree(bytes(file));
        } catch (IOException unreadable) {
            throw new UnusableInput("文件无法读取：" + file);
        } catch (JacksonException notJson) {
            throw new UnusableInput("文件不是有效的JSON%s：%s".formatted(where(notJson), file));
        }
    }

    /** Never more than a report can be, even of a file that grows while it is read. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnusableInput("文件超过5MB，不是年度报告：" + file);
            }
            return bytes;
        }
    }

    private static String where(JacksonException notJson) {
        TokenStreamLocation place = notJson.getLocation();
        return place == null || place.getLineNr() < 1 ? ""
                : "（第%d行第%d列）".formatted(place.getLineNr(), place.getColumnNr());
    }

    private PublishedReport read(JsonNode report) {
        if (report.isMissingNode()) {
            throw new UnusableInput("文件是空的");
        }
        if (!report.path("table3").isArray()) {
            throw new UnusableInput("文件中没有表三（table3）");
        }
        JsonNode year = report.path("year");
        if (!year.isIntegralNumber() || !year.canConvertToInt() || year.asInt() < 2008 || year.asInt() > 2100) {
            throw new UnusableInput("报告年度（year）缺失或无效");
        }
        requireColumns(report.path("columns"));
        int position = 0;
        for (JsonNode row : report.path("table3")) {
            readRow(row, ++position);
        }
        ReportFormat format = format(year.asInt());
        requireRows(format);
        return new PublishedReport(report.path("organ").isString() ? report.path("organ").asString() : "",
                year.asInt(), null, new Table3(format, values), table4(report.path("table4")), List.of(), labels, faults);
    }

    private static void requireColumns(JsonNode columns) {
        if (columns.isArray()) {
            List<String> named = new ArrayList<>();
            columns.forEach(column -> named.add(column.isString() ? ReportChecks.folded(column.asString()) : ""));
            if (!named.equals(Table3.COLUMNS)) {
                throw new UnusableInput("表三的列与统计表不符，应依次为：" + String.join("、", Table3.COLUMNS));
            }
        }
    }

    private void readRow(JsonNode row, int position) {
        String code = row.path("code").isString() ? row.path("code").asString() : "";
        Table3Row known = Table3Row.of(code).orElse(null);
        if (known == null) {
            String shown = code.isBlank() ? "第" + position + "行" : code;
            fault("三", shown, "", "", printed(row.path("code")), "不是统计表的行");
            return;
        }
        if (values.containsKey(known)) {
            fault("三", code, known.shortLabel(), "", printed(row.path("values")), "此行重复");
            return;
        }
        if (row.path("label").isString()) {
            labels.put(known, row.path("label").asString());
        }
        JsonNode cells = row.path("values");
        List<@Nullable Integer> numbers = new ArrayList<>();
        if (!cells.isArray() || cells.size() != Table3.COLUMNS.size()) {
            fault("三", code, known.shortLabel(), "", printed(cells), cells.isArray()
                    ? "此行应有7个数，实有%d个".formatted(cells.size()) : "此行没有数值（values）");
            values.put(known, Arrays.asList(new Integer[Table3.COLUMNS.size()]));
            return;
        }
        for (int column = 0; column < Table3.COLUMNS.size(); column++) {
            numbers.add(number(cells.get(column), "三", code, known.shortLabel(), Table3.COLUMNS.get(column)));
        }
        values.put(known, numbers);
    }

    private @Nullable Integer number(JsonNode cell, String table, String row, String label, String column) {
        if (cell.isNull()) {
            return null;
        }
        String printed = printed(cell);
        if (cell.isString()) {
            fault(table, row, label, column, printed, "不是数而是文字：“" + printed + "”");
        } else if (!cell.isIntegralNumber()) {
            fault(table, row, label, column, printed, "不是整数：" + printed);
        } else if (cell.bigIntegerValue().signum() < 0) {
            fault(table, row, label, column, printed, "不能是负数：" + printed);
        } else if (!cell.canConvertToInt() || cell.asInt() > LARGEST) {
            fault(table, row, label, column, printed, "数值过大：" + printed);
        } else {
            return cell.asInt();
        }
        return null;
    }

    /** What stands in the file, short enough to quote; null where nothing does. */
    private static @Nullable String printed(JsonNode node) {
        if (node.isMissingNode()) {
            return null;
        }
        return shortened(node.isString() ? node.asString() : node.toString());
    }

    private static String shortened(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_QUOTE ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    private void fault(String table, String row, String label, String column, @Nullable String printed,
            String sentence) {
        faults.add(Finding.fault(table, shortened(row), label, column, printed, sentence));
    }

    private ReportFormat format(int year) {
        boolean coarse = values.containsKey(Table3Row.R6);
        boolean fine = values.keySet().stream()
                .anyMatch(row -> row != Table3Row.R6 && ReportFormat.SIXTH.contains(row));
        if (coarse != fine) {
            return fine ? ReportFormat.FORMAT_2021 : ReportFormat.FORMAT_2019;
        }
        ReportFormat due = ReportFormat.of(year);
        for (Table3Row row : ReportFormat.SIXTH) {
            if (values.containsKey(row) && !due.rows().contains(row)) {
                fault("三", row.name(), row.shortLabel(), "", null,
                        "（六）不能既有合计一行（2019年格式）又有分项各行（2021年格式），%d年度没有此行".formatted(year));
                values.remove(row);
            }
        }
        return due;
    }

    private void requireRows(ReportFormat format) {
        for (Table3Row row : format.rows()) {
            if (!values.containsKey(row)) {
                fault("三", row.name(), row.shortLabel(), "", null, "缺少此行");
            }
        }
    }

    private @Nullable Table4 table4(JsonNode table) {
        if (table.isMissingNode() || table.isNull()) {
            return null;
        }
        Map<Table4Row, List<@Nullable Integer>> groups = new EnumMap<>(Table4Row.class);
        for (Table4Row group : Table4Row.values()) {
            JsonNode cells = table.path(group.key());
            if (!cells.isObject()) {
                fault("四", group.key(), "", "", printed(cells), cells.isMissingNode() ? "缺少此组" : "此组不是各项数值");
                continue;
            }
            List<@Nullable Integer> numbers = new ArrayList<>();
            for (String cell : Table4.COLUMNS) {
                if (!cells.has(cell)) {
                    fault("四", group.key(), "", cell, null, "缺少此格");
                }
                numbers.add(cells.has(cell) ? number(cells.get(cell), "四", group.key(), "", cell) : null);
            }
            groups.put(group, numbers);
        }
        return new Table4(groups);
    }
}
