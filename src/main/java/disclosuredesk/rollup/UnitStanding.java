package disclosuredesk.rollup;

import disclosuredesk.report.ReportScope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A unit in the tree of its collector and where it stands with its report of a year.
 *
 * @param depth 0 directly under the collector
 * @param latest its latest attempt; null if there is none
 * @param dueOn the collector's day for it
 */
public record UnitStanding(
        ReportingUnit unit,
        int depth,
        UnitState state,
        @Nullable Attempt latest,
        LocalDate dueOn) {

    /** A submission without its figures. */
    public record Attempt(
            long submissionId, int number, SubmissionState state, ReportScope scope, LocalDateTime submittedAt) {

        boolean isAcceptedSum() {
            return state == SubmissionState.ACCEPTED && scope == ReportScope.TOTAL;
        }
    }

    /** Whether the unit itself still has to hand in. */
    public boolean isOwed() {
        return state == UnitState.MISSING || state == UnitState.RETURNED;
    }

    /** Days left until it is due; negative when it is overdue. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }
}
