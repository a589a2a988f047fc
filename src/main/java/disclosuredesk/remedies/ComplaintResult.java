package disclosuredesk.remedies;

/** What was found of a complaint. */
public enum ComplaintResult {
    /** 成立 */
    FOUNDED,
    /** 部分成立 */
    PARTLY_FOUNDED,
    /** 不成立 */
    UNFOUNDED,
    /** 不属于本机关职责，已告知或者转送 */
    NOT_COMPETENT,
    /** 撤回 */
    TAKEN_BACK
}
