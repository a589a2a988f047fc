package disclosuredesk.statistics;

import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cells of tables 三 and 四 as text, one row of a table to a line: its code, then its numbers. */
final class FrozenCells {

    private FrozenCells() {}

    static String text(Table3 table3, Table4 table4) {
        var text = new StringBuilder();
        for (Table3Row row : table3.format().rows()) {
            line(text, row.name(), Table3.TOTAL, column -> table3.number(row, column));
        }
        for (Table4Row row : Table4Row.values()) {
            line(text, row.name(), Table4.TOTAL, column -> table4.number(row, column));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String row, int last, java.util.function.IntUnaryOperator number) {
        text.append(row).append(' ').append(IntStream.rangeClosed(0, last).map(number).mapToObj(String::valueOf)
                .collect(Collectors.joining(" "))).append('\n');
    }

    private static Map<String, List<@Nullable Integer>> lines(String text) {
        return text.lines().map(line -> line.split(" "))
                .collect(Collectors.toMap(cells -> cells[0], cells -> Arrays.stream(cells).skip(1).map(Integer::valueOf).toList()));
    }

    static Table3 table3(ReportFormat format, String text) {
        Map<String, List<@Nullable Integer>> lines = lines(text);
        Map<Table3Row, List<@Nullable Integer>> values = new EnumMap<>(Table3Row.class);
        format.rows().forEach(row -> values.put(row, lines.get(row.name())));
        return new Table3(format, values);
    }

    static Table4 table4(String text) {
        Map<String, List<@Nullable Integer>> lines = lines(text);
        Map<Table4Row, List<@Nullable Integer>> values = new EnumMap<>(Table4Row.class);
        for (Table4Row row : Table4Row.values()) {
            values.put(row, lines.get(row.name()));
        }
        return new Table4(values);
    }
}
