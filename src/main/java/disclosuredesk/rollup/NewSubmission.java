package disclosuredesk.rollup;

import disclosuredesk.report.Finding;
import disclosuredesk.report.ReportScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is handed in.
 *
 * @param text the tables as they are kept
 */
record NewSubmission(
        long unitId,
        int year,
        ReportScope scope,
        @Nullable Integer versionNumber,
        Submission.@Nullable UploadedFile file,
        String text,
        List<Finding> found) {}
