package disclosuredesk.statistics;

import disclosuredesk.published.PublishedReports;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table4;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The figures of an agency and year as they were closed (定稿, number 1) or amended (更正, from 2 on). Never changed.
 *
 * @param cutOff what was on record: the time, and the last entry of the agency's ledger
 * @param rules {@link CountingRules#VERSION} by which they were counted
 * @param calendarVersion the newest calendar version of the agency then; 0 if it used only the shipped one
 * @param frozenName the officer who closed it, as he was named then
 * @param report the whole report with its text and table 二, as JSON in the shape of published ones
 * @param ledgerHash hash of the last entry, so that the ledger cannot be another one either
 * @param previousSha256 seal of the version before; zeros for the first
 * @param sha256 seal over all this, the cells and the list of cases
 */
public record ReportVersion(
        long id,
        long agencyId,
        int year,
        int number,
        ReportFormat format,
        CutOff cutOff,
        String rules,
        long calendarVersion,
        Signature signature,
        long frozenBy,
        String frozenName,
        Table3 table3,
        Table4 table4,
        String report,
        String ledgerHash,
        String previousSha256,
        String sha256) {

    /** What stands for the seal of the version before the first. */
    static final String NO_SEAL = "0".repeat(64);

    /** The report as it was signed. */
    public AnnualReport composed() {
        PublishedReport read = PublishedReports.read(report.getBytes(StandardCharsets.UTF_8), String.valueOf(year));
        return new AnnualReport(read.organ(), year, ReportScope.OWN, Objects.requireNonNull(read.table2()), table3, table4, read.chapters(), false);
    }

    ReportVersion sealed(String seal) {
        return new ReportVersion(id, agencyId, year, number, format, cutOff, rules, calendarVersion, signature, frozenBy,
                frozenName, table3, table4, report, ledgerHash, previousSha256, seal);
    }
}
