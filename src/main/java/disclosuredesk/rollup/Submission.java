package disclosuredesk.rollup;

import disclosuredesk.report.Finding;
import disclosuredesk.report.ReportScope;
import disclosuredesk.statistics.CollectedTables;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's figures of a year as they were handed in.
 *
 * @param attempt from 1; each but the last was returned
 * @param scope the unit alone, or with all that lies below it in the tree
 * @param versionNumber of the unit's frozen version; null for an uploaded file
 * @param file the uploaded file; null for a frozen version
 * @param sha256 hash of the tables as they are kept
 * @param found what the checks found in the tables themselves when they were handed in
 * @param decisions in order
 */
public record Submission(
        long id,
        long unitId,
        int year,
        int attempt,
        ReportScope scope,
        @Nullable Integer versionNumber,
        @Nullable UploadedFile file,
        CollectedTables tables,
        String sha256,
        List<Finding> found,
        LocalDateTime submittedAt,
        String submittedName,
        SubmissionState state,
        List<SubmissionDecision> decisions) {

    /**
     * A file as it came.
     *
     * @param bytes its size
     */
    public record UploadedFile(String name, long bytes, String sha256) {}

    /** What keeps it from being accepted. */
    public List<Finding> faults() {
        return found.stream()
                .filter(finding -> finding.severity() == Finding.Severity.FINDING)
                .toList();
    }
}
