package disclosuredesk.rollup;

import disclosuredesk.published.PublishedReports;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportScope;
import disclosuredesk.statistics.Signature;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum as it was closed (number 1) or amended (from 2 on), with what it was the sum of. Never changed.
 *
 * @param text the whole report with its text, as JSON in the shape of published ones
 * @param missing the names of those whose figures were not in it
 * @param previousSha256 seal of the version before; zeros for the first
 * @param sha256 seal over all this
 */
public record TotalVersion(long id, long agencyId, int year, int number, CollectedTables tables, String text,
        List<Total.Part> parts, List<String> missing, Signature signature, LocalDateTime frozenAt, String frozenName,
        String previousSha256, String sha256) {

    static final String NO_SEAL = "0".repeat(64);

    /** The report as it was signed. */
    public AnnualReport composed() {
        PublishedReport read = PublishedReports.read(text.getBytes(StandardCharsets.UTF_8), String.valueOf(year));
        return new AnnualReport(read.organ(), year, ReportScope.TOTAL, tables.table2(), tables.table3(), tables.table4(),
                read.chapters(), false);
    }

    /** The seal over what the version says. */
    String seal() {
        List<Object> all = new ArrayList<>(List.of(agencyId, year, number, text, signature.signer(), signature.signedOn(),
                signature.reason(), frozenAt, frozenName, previousSha256));
        all.addAll(missing);
        parts.forEach(part -> all.addAll(List.of(part.name(), String.valueOf(part.submissionId()),
                String.valueOf(part.versionNumber()), part.scope(), part.sha256(), part.text())));
        return Fingerprint.ofAll(all);
    }

    TotalVersion sealed() {
        return new TotalVersion(id, agencyId, year, number, tables, text, parts, missing, signature, frozenAt, frozenName,
                previousSha256, seal());
    }

    /** Whether it is the sum of these very parts, with the same missing, under the same text. */
    boolean isOf(List<Total.Part> others, List<String> theirMissing, String theirText) {
        return text.equals(theirText) && parts.stream().map(part -> part.submissionId() + part.sha256()).toList()
                .equals(others.stream().map(part -> part.submissionId() + part.sha256()).toList()) && missing.equals(theirMissing);
    }

    /** Whether adding the parts up again gives the very figures stored, every part is what its hash says, and the seal fits. */
    public boolean holds() {
        return TablesSum.of(tables.format(), parts.stream().map(Total.Part::tables).toList()).equals(tables)
                && parts.stream().allMatch(part -> Fingerprint.of(part.text()).equals(part.sha256()))
                && seal().equals(sha256);
    }
}
