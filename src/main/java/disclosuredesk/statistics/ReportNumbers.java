package disclosuredesk.statistics;

import disclosuredesk.fees.FeeYear;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table4;
import java.util.List;

/**
 * Everything a report counts, before a word is written: its three tables and the year's fees, and the tables of the year
 * before, in this year's format where the rows allow it.
 *
 * @param table2Before last year's table 二, in the format of that year
 * @param fees of all it sums, as far as they are booked in this system
 * @param unbooked the units in the sum whose fees are not booked in this system; none in an agency's own report
 */
public record ReportNumbers(
        String organ,
        int year,
        ReportScope scope,
        Table2 table2,
        Table3 table3,
        Table4 table4,
        Table2 table2Before,
        Table3 table3Before,
        Table4 table4Before,
        FeeYear fees,
        List<String> unbooked) {

    public ReportNumbers {
        unbooked = List.copyOf(unbooked);
    }
}
