package disclosuredesk.statistics;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.report.ReportScope;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A warning of the checks is accepted with a reason. What is simply wrong cannot be. */
@Act
public class AcceptingWarnings {

    private static final int LONGEST_REASON = 1000;

    private final ReportSources sources;
    private final ReportReview review;
    private final Revisions revisions;
    private final Clock clock;

    AcceptingWarnings(ReportSources sources, ReportReview review, Revisions revisions, Clock clock) {
        this.sources = sources;
        this.review = review;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Accepts the warning about a report of the officer's agency as it stands now.
     *
     * @param key of its identity, as the page named it
     * @throws Refused forbidden to any but the disclosure office and its head; conflict if the checks no longer find it;
     *     invalid if it is no warning or no reason is given
     */
    public void accept(ReportScope scope, int year, String key, String reason, Officer by) {
        ReportDuty.require(by);
        List<ReviewedFinding> found = review.of(sources.of(scope).draft(by.agencyId(), year), by.agencyId());
        ReviewedFinding one = found.stream()
                .filter(candidate -> candidate.identity().key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("statistics.review.gone"));
        if (!one.isWarning()) {
            throw Refused.invalid("reason", "statistics.review.notAWarning");
        }
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "statistics.review.reasonMissing");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw Refused.invalid("reason", "statistics.review.reasonTooLong", LONGEST_REASON);
        }
        revisions.raise(by.agencyId(), ReportSources.REVISION);
        review.accept(
                scope,
                year,
                one.identity(),
                new ReviewedFinding.Acceptance(
                        reason.strip(), LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), by.name()),
                by);
    }
}
