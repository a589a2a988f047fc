package disclosuredesk.statistics;

import disclosuredesk.published.PublishedReports;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table4;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A report of an agency and year, its own (本级) or its sum (汇总), as it was closed (定稿, number 1) or amended (更正, from 2 on).
 * Never changed.
 *
 * @param cutOff what was on record: the time, and the last entry of the agency's ledger
 * @param rules {@link CountingRules#VERSION} by which its cases were counted
 * @param calendarVersion the newest calendar version of the agency then; 0 if it used only the shipped one
 * @param frozenName the officer who closed it, as he was named then
 * @param report the whole report with its text, as JSON in the shape of published ones
 * @param tables those of the report
 * @param parts what a sum was added up from; none of an own report, which is counted from cases
 * @param missing the names of those whose figures are not in a sum
 * @param ledgerHash hash of the last entry, so that the ledger cannot be another one either
 * @param previousSha256 seal of the version before; zeros for the first
 * @param sha256 seal over all this and the list of cases
 */
public record ReportVersion(
        long id,
        long agencyId,
        int year,
        ReportScope scope,
        int number,
        CutOff cutOff,
        String rules,
        long calendarVersion,
        Signature signature,
        long frozenBy,
        String frozenName,
        String report,
        CollectedTables tables,
        List<ReportPart> parts,
        List<String> missing,
        String ledgerHash,
        String previousSha256,
        String sha256) {

    /** What stands for the seal of the version before the first. */
    public static final String NO_SEAL = "0".repeat(64);

    /** The report as it was signed. */
    public AnnualReport composed() {
        PublishedReport read = PublishedReports.read(report.getBytes(StandardCharsets.UTF_8), String.valueOf(year));
        return new AnnualReport(
                read.organ(), year, scope, tables.table2(), tables.table3(), tables.table4(), read.chapters(), false);
    }

    public ReportFormat format() {
        return tables.format();
    }

    public Table3 table3() {
        return tables.table3();
    }

    public Table4 table4() {
        return tables.table4();
    }

    /** Whether it is the sum of these very parts, with the same missing, under the same text. */
    boolean isOf(Draft draft, String text) {
        return report.equals(text)
                && missing.equals(draft.missing())
                && identities(parts).equals(identities(draft.parts()));
    }

    private static List<String> identities(List<ReportPart> parts) {
        return parts.stream().map(part -> part.submissionId() + part.sha256()).toList();
    }

    ReportVersion sealed(String seal) {
        return new ReportVersion(
                id,
                agencyId,
                year,
                scope,
                number,
                cutOff,
                rules,
                calendarVersion,
                signature,
                frozenBy,
                frozenName,
                report,
                tables,
                parts,
                missing,
                ledgerHash,
                previousSha256,
                seal);
    }
}
