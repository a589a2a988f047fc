package disclosuredesk.remedies;

/** How a complaint came. */
public enum ComplaintChannel {
    /** 来信 */
    LETTER,
    /** 来访 */
    VISIT,
    /** 电话 */
    PHONE,
    /** 网络 */
    INTERNET,
    /** 上级或者其他机关转来 */
    PASSED_ON
}
