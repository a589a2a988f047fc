package disclosuredesk.remedies;

/** The instance a suit is at; all of them are one case. */
public enum Stage {
    /** 一审; of a review the only one. */
    FIRST,
    /** 二审 */
    SECOND,
    /** 再审 */
    RETRIAL
}
