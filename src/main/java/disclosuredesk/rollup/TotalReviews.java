package disclosuredesk.rollup;

import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.ReportScope;
import disclosuredesk.statistics.ReportNumbers;
import disclosuredesk.statistics.ReportReview;
import disclosuredesk.statistics.ReviewedFinding;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the {@linkplain TotalChecks checks} find in the report of a sum, and why its warnings were accepted. */
@Component
public class TotalReviews {

    private final ReportReview review;

    TotalReviews(ReportReview review) {
        this.review = review;
    }

    /** What stands now, faults first. */
    public List<ReviewedFinding> of(AnnualReport report, ReportNumbers numbers, long collectorId) {
        return review.of(TotalChecks.of(report, numbers), ReportScope.TOTAL, report.year(), collectorId);
    }
}
