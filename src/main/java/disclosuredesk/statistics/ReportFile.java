package disclosuredesk.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a published report in our JSON shape (see the README): the rows present decide the format, whatever the file
 * says of it; null is a cell printed blank.
 */
public final class ReportFile {

    /** The groups of table 四 and the cells of each, the sum last. */
    static final List<String> TABLE4_GROUPS = List.of("行政复议", "行政诉讼_未经复议直接起诉", "行政诉讼_复议后起诉");
    static final List<String> TABLE4_CELLS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");

    private static final long MOST_BYTES = 5L << 20;
    private static final int LARGEST = 100_000_000;
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
            if (!Files.isRegularFile(file)) {
                throw new UnusableInput("找不到文件：" + file);
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new UnusableInput("文件超过5MB，不是年度报告：" + file);
            }
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UnusableInput("文件无法读取：" + file);
        } catch (JacksonException | StackOverflowError notJson) {
            throw new UnusableInput("文件不是有效的JSON：" + file);
        }
    }

    private PublishedReport read(JsonNode report) {
        if (!report.path("table3").isArray()) {
            throw new UnusableInput("文件中没有表三（table3）");
        }
        JsonNode year = report.path("year");
        if (!year.isIntegralNumber() || !year.canConvertToInt() || year.asInt() < 2008 || year.asInt() > 2100) {
            throw new UnusableInput("文件中没有报告年度（year）");
        }
        requireColumns(report.path("columns"));
        for (JsonNode row : report.path("table3")) {
            readRow(row);
        }
        ReportFormat format = format(year.asInt());
        requireRows(format);
        return new PublishedReport(report.path("organ").isString() ? report.path("organ").asString() : "",
                year.asInt(), new Table3(format, values), table4(report.path("table4")), labels, faults);
    }

    private static void requireColumns(JsonNode columns) {
        if (columns.isArray()) {
            List<String> named = new ArrayList<>();
            columns.forEach(column -> named.add(column.isString() ? column.asString() : ""));
            if (!named.equals(Table3.COLUMNS)) {
                throw new UnusableInput("表三的列与统计表不符，应依次为：" + String.join("、", Table3.COLUMNS));
            }
        }
    }

    private void readRow(JsonNode row) {
        String code = row.path("code").isString() ? row.path("code").asString() : row.path("code").toString();
        Table3Row known = Table3Row.of(code).orElse(null);
        if (known == null) {
            fault("三", code, "", "", "不是统计表的行");
            return;
        }
        if (values.containsKey(known)) {
            fault("三", code, known.shortLabel(), "", "此行重复");
            return;
        }
        JsonNode cells = row.path("values");
        List<@Nullable Integer> numbers = new ArrayList<>();
        if (!cells.isArray() || cells.size() != Table3.COLUMNS.size()) {
            fault("三", code, known.shortLabel(), "", "此行应有7个数，实有" + (cells.isArray() ? cells.size() : 0) + "个");
            values.put(known, Arrays.asList(new Integer[Table3.COLUMNS.size()]));
            return;
        }
        for (int column = 0; column < Table3.COLUMNS.size(); column++) {
            numbers.add(number(cells.get(column), "三", code, known.shortLabel(), Table3.COLUMNS.get(column)));
        }
        values.put(known, numbers);
        if (row.path("label").isString()) {
            labels.put(known, row.path("label").asString());
        }
    }

    private @Nullable Integer number(JsonNode cell, String table, String row, String label, String column) {
        if (cell.isNull()) {
            return null;
        }
        String printed = cell.isString() ? "“" + cell.asString() + "”" : cell.toString();
        if (!cell.isIntegralNumber()) {
            fault(table, row, label, column, "不是整数：" + shortened(printed));
        } else if (!cell.canConvertToInt() || Math.abs(cell.asLong()) > LARGEST) {
            fault(table, row, label, column, "数值过大：" + shortened(printed));
        } else if (cell.asInt() < 0) {
            fault(table, row, label, column, "不能是负数：" + printed);
        } else {
            return cell.asInt();
        }
        return null;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    private void fault(String table, String row, String label, String column, String sentence) {
        faults.add(Finding.of("cell", table, shortened(row), label, column, null, null, sentence));
    }

    private ReportFormat format(int year) {
        Set<Table3Row> of2021 = EnumSet.of(Table3Row.R6_1, Table3Row.R6_2, Table3Row.R6_3);
        boolean finer = of2021.stream().anyMatch(values::containsKey);
        if (finer && values.containsKey(Table3Row.R6)) {
            fault("三", "R6", Table3Row.R6.shortLabel(), "", "（六）不能既有合计一行（2019年格式）又有分项各行（2021年格式）");
            values.remove(Table3Row.R6);
        }
        if (finer) {
            return ReportFormat.FORMAT_2021;
        }
        return values.containsKey(Table3Row.R6) ? ReportFormat.FORMAT_2019 : ReportFormat.of(year);
    }

    private void requireRows(ReportFormat format) {
        for (Table3Row row : format.rows()) {
            if (!values.containsKey(row)) {
                fault("三", row.name(), row.shortLabel(), "", "缺少此行");
            }
        }
    }

    private Map<String, Map<String, @Nullable Integer>> table4(JsonNode table) {
        Map<String, Map<String, @Nullable Integer>> groups = new LinkedHashMap<>();
        if (!table.isObject()) {
            return groups;
        }
        for (String group : TABLE4_GROUPS) {
            JsonNode cells = table.path(group);
            if (!cells.isObject()) {
                fault("四", group, "", "", "缺少此组");
                continue;
            }
            Map<String, @Nullable Integer> numbers = new LinkedHashMap<>();
            for (String cell : TABLE4_CELLS) {
                if (!cells.has(cell)) {
                    fault("四", group, "", cell, "缺少此格");
                }
                numbers.put(cell, cells.has(cell) ? number(cells.get(cell), "四", group, "", cell) : null);
            }
            groups.put(group, numbers);
        }
        return groups;
    }
}
