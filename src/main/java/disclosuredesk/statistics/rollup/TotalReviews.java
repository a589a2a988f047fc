package disclosuredesk.statistics.rollup;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.AcceptingWarnings;
import disclosuredesk.statistics.AnnualReport;
import disclosuredesk.statistics.ReportNumbers;
import disclosuredesk.statistics.ReportReview;
import disclosuredesk.statistics.ReportScope;
import disclosuredesk.statistics.ReviewedFinding;
import java.util.List;

/** What the {@linkplain TotalChecks checks} find in the report of a sum, and the reasons why its warnings were accepted. */
@Act
public class TotalReviews {

    private final Totals totals;
    private final TotalReports reports;
    private final ReportReview review;
    private final AcceptingWarnings accepting;

    TotalReviews(Totals totals, TotalReports reports, ReportReview review, AcceptingWarnings accepting) {
        this.totals = totals;
        this.reports = reports;
        this.review = review;
        this.accepting = accepting;
    }

    /** What stands now, faults first. */
    public List<ReviewedFinding> of(AnnualReport report, ReportNumbers numbers, long collectorId) {
        return review.of(TotalChecks.of(report, numbers), ReportScope.TOTAL, report.year(), collectorId);
    }

    /**
     * Accepts a warning as it stands now.
     *
     * @param key of its identity, as the page named it
     * @throws Refused as for the organ's own report
     */
    public void accept(int year, String key, String reason, Officer by) {
        Total total = totals.of(by.agencyId(), year);
        ReportNumbers numbers = reports.numbers(by.agencyId(), total);
        accepting.accept(of(reports.of(by.agencyId(), total, numbers), numbers, by.agencyId()), ReportScope.TOTAL, year, key, reason, by);
    }
}
