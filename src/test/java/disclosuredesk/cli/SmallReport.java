package disclosuredesk.cli;

import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3Row;
import java.util.ArrayList;
import java.util.List;

/** A report of 2023 in which every result of the 2021 format occurs, some requests are carried in and some out. */
final class SmallReport {

    private static final int RESULTS = 21;
    private static final int CARRIED_OUT = 9;
    private static final int CARRIED_IN = 4;

    /** Two columns, each with every result once and nine left open. */
    static final int CASES = 2 * (RESULTS + CARRIED_OUT);

    static final int OPEN = 2 * CARRIED_OUT;

    private SmallReport() {}

    static String of2021() {
        List<String> rows = new ArrayList<>();
        for (Table3Row row : ReportFormat.FORMAT_2021.rows()) {
            int number = switch (row) {
                case NEW -> RESULTS + CARRIED_OUT - CARRIED_IN;
                case CARRY_IN -> CARRIED_IN;
                case CARRY_OUT -> CARRIED_OUT;
                case R7 -> RESULTS;
                default -> 1;
            };
            rows.add("{\"code\": \"%s\", \"label\": \"%s\", \"values\": [%d, null, 0, null, %d, null, %d]}"
                    .formatted(row, row.label(), number, number, 2 * number));
        }
        return "{\"organ\": \"某市\", \"year\": 2023, \"format\": \"2019\", \"table3\": [" + String.join(",", rows)
                + "]}";
    }
}
