package disclosuredesk.statistics;

import disclosuredesk.decision.Outcome;
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
     * @param wentOut in the grain of the 2021 format
     */
    void add(String kind, String cameIn, String wentOut, int requests) {
        int column = ApplicantKind.valueOf(kind).ordinal();
        add(Table3Row.valueOf(cameIn), column, requests);
        if (wentOut.equals(Table3Row.CARRY_OUT.name())) {
            add(Table3Row.CARRY_OUT, column, requests);
        } else {
            add(result(wentOut, format), column, requests);
            add(Table3Row.R7, column, requests);
        }
    }

    /** The row of a result in a format. */
    static Table3Row result(String outcome, ReportFormat format) {
        return Table3Row.valueOf(format == ReportFormat.FORMAT_2019 ? Outcome.valueOf(outcome).rowIn2019() : outcome);
    }

    private void add(Table3Row row, int column, int number) {
        int[] numbers = counts.get(row);
        numbers[column] += number;
        numbers[Table3.TOTAL] += number;
    }

    Table3 table() {
        Map<Table3Row, List<@Nullable Integer>> values = new EnumMap<>(Table3Row.class);
        counts.forEach((row, numbers) -> values.put(row, Arrays.stream(numbers).boxed().toList()));
        return new Table3(format, values);
    }
}
