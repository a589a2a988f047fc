package disclosuredesk.remedies;

/** What somebody did against the agency's disclosure work (art. 51). */
public enum RemedyKind {
    /** 行政复议 */
    REVIEW,
    /** 行政诉讼 */
    SUIT
}
