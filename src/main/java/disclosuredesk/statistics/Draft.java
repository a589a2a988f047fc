package disclosuredesk.statistics;

import disclosuredesk.report.AnnualReport;
import java.util.List;

/**
 * A report as it stands now, not closed yet.
 *
 * @param numbers everything it counts
 * @param parts what a sum is added up from; none of an own report
 * @param missing the names of those whose figures are not in a sum
 */
public record Draft(ReportNumbers numbers, AnnualReport report, List<ReportPart> parts, List<String> missing) {

    /** The report's tables 二, 三 and 四. */
    public CollectedTables tables() {
        return new CollectedTables(report.table2(), report.table3(), report.table4());
    }
}
