package disclosuredesk.published;

import disclosuredesk.published.Faults.Place;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Table 三 while it is read row by row; the rows present decide its format, whatever the file says of it. */
final class Table3Draft {

    private final Map<Table3Row, List<@Nullable Integer>> values = new EnumMap<>(Table3Row.class);
    private final Map<Table3Row, String> labels = new EnumMap<>(Table3Row.class);

    void add(Table3Row row, List<@Nullable Integer> numbers) {
        values.put(row, numbers);
    }

    void label(Table3Row row, String label) {
        labels.put(row, label);
    }

    boolean has(Table3Row row) {
        return values.containsKey(row);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether the row is there and none of its cells holds a number. */
    boolean isBlank(Table3Row row) {
        List<@Nullable Integer> cells = values.get(row);
        return cells != null && cells.stream().allMatch(Objects::isNull);
    }

    void remove(Table3Row row) {
        values.remove(row);
        labels.remove(row);
    }

    Map<Table3Row, String> labels() {
        return labels;
    }

    /** The table; rows that are missing, or of the other format, become faults. */
    Table3 table(int year, Faults faults) {
        ReportFormat format = format(year, faults);
        for (Table3Row row : format.rows()) {
            if (!values.containsKey(row)) {
                faults.add(place(row, ""), null, "缺少此行");
            }
        }
        return new Table3(format, values);
    }

    private ReportFormat format(int year, Faults faults) {
        boolean coarse = values.containsKey(Table3Row.R6);
        boolean fine =
                values.keySet().stream().anyMatch(row -> row != Table3Row.R6 && ReportFormat.SIXTH.contains(row));
        if (coarse != fine) {
            return fine ? ReportFormat.FORMAT_2021 : ReportFormat.FORMAT_2019;
        }
        ReportFormat due = ReportFormat.of(year);
        for (Table3Row row : ReportFormat.SIXTH) {
            if (values.containsKey(row) && !due.rows().contains(row)) {
                faults.add(place(row, ""), null, "（六）不能既有合计一行（2019年格式）又有分项各行（2021年格式），%d年度没有此行".formatted(year));
                values.remove(row);
            }
        }
        return due;
    }

    /** A cell of the table, or a whole row. */
    static Place place(Table3Row row, String column) {
        return new Place("三", row.name(), row.shortLabel(), column);
    }
}
