package disclosuredesk.statistics;

import disclosuredesk.report.ReportScope;
import disclosuredesk.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What the report of a sum (汇总) was added up from: the collector's own closed year, or the figures of one unit.
 *
 * @param submissionId null for the collector itself
 * @param versionNumber the frozen version the figures come from; null for an uploaded file
 * @param text the tables as they are kept
 * @param sha256 its hash
 */
public record ReportPart(
        String name,
        @Nullable Long submissionId,
        @Nullable Integer versionNumber,
        ReportScope scope,
        CollectedTables tables,
        String text,
        String sha256) {

    /** Whether the text is still the one that was hashed. */
    public boolean isWhole() {
        return Sha256.of(text).equals(sha256);
    }
}
