package disclosuredesk.rollup;

import java.time.LocalDateTime;

/**
 * What a collector decided about a submission.
 *
 * @param reason may be empty for an acceptance without warnings only
 */
public record SubmissionDecision(Kind kind, String reason, LocalDateTime decidedAt, String officerName) {

    /** What was decided, and where the submission stands afterwards. */
    public enum Kind {
        ACCEPTED(SubmissionState.ACCEPTED),
        RETURNED(SubmissionState.RETURNED),
        /** An acceptance is taken back by the head; the submission is decided about again. */
        REOPENED(SubmissionState.SUBMITTED);

        private final SubmissionState after;

        Kind(SubmissionState after) {
            this.after = after;
        }

        SubmissionState after() {
            return after;
        }
    }
}
