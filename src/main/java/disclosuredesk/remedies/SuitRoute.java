package disclosuredesk.remedies;

/** How a suit came about: the two groups of suits in table 四. */
public enum SuitRoute {
    /** 未经复议直接起诉 */
    DIRECT,
    /** 复议后起诉 */
    AFTER_REVIEW
}
