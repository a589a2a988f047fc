package disclosuredesk.statistics;

import static java.util.Objects.requireNonNull;

import disclosuredesk.decision.Outcome;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.requests.ApplicantKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds requests up into table 三 of one format. */
final class Table3Count {

    private final ReportFormat format;
    private final Map<Table3Row, int[]> counts = new EnumMap<>(Table3Row.class);

    Table3Count(ReportFormat format) {
        this.format = format;
        format.rows().forEach(row -> counts.put(row, new int[Table3.TOTAL + 1]));
    }

    /**
     * So many requests of a kind of applicant that came in and went out alike.
     *
     * @param outcome in the grain of the 2021 format; null if they went on into the next year
     */
    void add(String kind, Table3Row cameIn, @Nullable String outcome, int requests) {
        int column = ApplicantKind.valueOf(kind).ordinal();
        add(cameIn, column, requests);
        if (outcome == null) {
            add(Table3Row.CARRY_OUT, column, requests);
        } else {
            add(result(outcome, format), column, requests);
            add(Table3Row.R7, column, requests);
        }
    }

    /** The row of a result in a format. */
    static Table3Row result(String outcome, ReportFormat format) {
        return Table3Row.valueOf(
                format == ReportFormat.FORMAT_2019 ? Outcome.valueOf(outcome).rowIn2019() : outcome);
    }

    private void add(Table3Row row, int column, int number) {
        int[] numbers = requireNonNull(counts.get(row));
        numbers[column] += number;
        numbers[Table3.TOTAL] += number;
    }

    Table3 table() {
        Map<Table3Row, List<@Nullable Integer>> values = new EnumMap<>(Table3Row.class);
        counts.forEach(
                (row, numbers) -> values.put(row, Arrays.stream(numbers).boxed().toList()));
        return new Table3(format, values);
    }
}
