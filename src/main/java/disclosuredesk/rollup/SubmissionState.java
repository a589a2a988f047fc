package disclosuredesk.rollup;

/** Where a submission stands. */
public enum SubmissionState {
    /** Handed in, or opened again: the collector has to decide. */
    SUBMITTED,
    RETURNED,
    ACCEPTED
}
