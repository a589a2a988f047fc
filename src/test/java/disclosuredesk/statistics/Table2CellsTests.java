package disclosuredesk.statistics;

import static disclosuredesk.statistics.SampleReports.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.report.Finding;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportTables;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.shared.Refused;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a cell of table 二 takes, keeps and prints, and the warning of its roll-forward. */
class Table2CellsTests {

    private static Table2.Cell read(Table2Row row, int column, String typed, String note) {
        return Table2Cells.read(row, column, typed, note, "values", "notes");
    }

    private static void refuses(Table2Row row, int column, String typed, String note, String key) {
        assertThat(catchThrowableOfType(Refused.class, () -> read(row, column, typed, note))
                        .messageKey())
                .isEqualTo("statistics.table2." + key);
    }

    private static Table2 normative(String made, String repealed, String inForce) {
        Map<Table2Row, List<Table2.Cell>> rows =
                new EnumMap<>(SampleReports.blank(ReportFormat.FORMAT_2021).values());
        rows.put(Table2Row.NORMATIVE, List.of(cell(made, ""), cell(repealed, ""), cell(inForce, "")));
        return new Table2(ReportFormat.FORMAT_2021, rows);
    }

    @Test
    void keepsEveryDigitAsItWasTyped() {
        for (String typed : List.of("59237.2449", "4068.208", "0", "1.50", "2146820144.15", "0.0000")) {
            Table2.Cell cell = read(Table2Row.CHARGES, 0, " " + typed + " ", "");
            assertThat(ReportTables.printed(cell)).isEqualTo(typed);
        }
        assertThat(ReportTables.printed(read(Table2Row.CHARGES_2019, 1, "-1", "")))
                .isEqualTo("-1");
    }

    @Test
    void printsTheNoteBehindTheNumberWithItsBracketsOnce() {
        assertThat(ReportTables.printed(read(Table2Row.NORMATIVE, 0, "22", "其中修订16")))
                .isEqualTo("22（其中修订16）");
        assertThat(ReportTables.printed(read(Table2Row.NORMATIVE, 0, "22", "（其中修订16）")))
                .isEqualTo("22（其中修订16）");
    }

    @Test
    void putsABoxForWhatNoDocumentCanHold() {
        assertThat(read(Table2Row.NORMATIVE, 0, "22", "修订\u000116").note()).isEqualTo("修订□16");
    }

    @Test
    void keepsBlankAndZeroApart() {
        assertThat(read(Table2Row.NORMATIVE, 0, " ", "")).isEqualTo(Table2.Cell.BLANK);
        assertThat(read(Table2Row.NORMATIVE, 0, "0", "")).isNotEqualTo(Table2.Cell.BLANK);
    }

    @Test
    void refusesWhatIsNoNumberOfTheColumn() {
        for (String typed : List.of("1,234", "12件", "-1", "1.5", "007", "1e3", "９")) {
            refuses(Table2Row.NORMATIVE, 0, typed, "", "notACount");
        }
        refuses(Table2Row.CHARGES_2019, 1, "+1", "", "notAChange");
        refuses(Table2Row.CHARGES, 0, "1.", "", "notAnAmount");
        refuses(Table2Row.CHARGES, 0, "", "其中修订16", "noteAlone");
        refuses(Table2Row.CHARGES, 0, "1", "长".repeat(101), "noteTooLong");
    }

    @Test
    void warnsWhereTheStockDoesNotFollowFromLastYears() {
        assertThat(Table2Cells.rolledForward(normative("0", "0", "597"), normative("50", "227", "420")))
                .isEmpty();
        List<Finding> found = Table2Cells.rolledForward(normative("0", "0", "597"), normative("50", "227", "421"));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(found.get(0).expected()).isEqualTo(420);
        assertThat(found.get(0).message()).contains("597+本年制发50-本年废止227=420").contains("421");
    }

    @Test
    void doesNotCompareWhatLastYearLeftBlank() {
        assertThat(Table2Cells.rolledForward(SampleReports.blank(ReportFormat.FORMAT_2021), normative("1", "0", "9")))
                .isEmpty();
        assertThat(Table2Cells.rolledForward(SampleReports.blank(ReportFormat.FORMAT_2019), normative("1", "0", "9")))
                .isEmpty();
    }
}
