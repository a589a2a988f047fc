package disclosuredesk.rollup;

import disclosuredesk.agencies.Officer;
import disclosuredesk.report.ReportScope;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.AcceptingWarnings;
import disclosuredesk.statistics.ReportNumbers;

/** A warning of the checks over the report of a sum is accepted with a reason. What is simply wrong cannot be. */
@Act
public class AcceptingTotalWarnings {

    private final Totals totals;
    private final TotalReports reports;
    private final TotalReviews reviews;
    private final AcceptingWarnings accepting;

    AcceptingTotalWarnings(Totals totals, TotalReports reports, TotalReviews reviews, AcceptingWarnings accepting) {
        this.totals = totals;
        this.reports = reports;
        this.reviews = reviews;
        this.accepting = accepting;
    }

    /**
     * Accepts the warning as it stands now.
     *
     * @param key of its identity, as the page named it
     * @throws Refused as for the agency's own report
     */
    public void accept(int year, String key, String reason, Officer by) {
        Total total = totals.of(by.agencyId(), year);
        ReportNumbers numbers = reports.numbers(by.agencyId(), total);
        accepting.accept(reviews.of(reports.of(by.agencyId(), total, numbers), numbers, by.agencyId()), ReportScope.TOTAL, year, key,
                reason, by);
    }
}
