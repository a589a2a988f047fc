package disclosuredesk.rectification;

/** How far a rectification is; told by its days. */
public enum RectificationState {
    /** 待审核 */
    REGISTERED,
    /** 待补充证据 */
    EVIDENCE_ASKED,
    /** 待签发 */
    EXAMINED,
    /** 待告知 */
    SIGNED,
    /** 已办结 */
    TOLD,
    /** 已撤回 */
    WITHDRAWN;

    /** Whether it can be examined, and evidence put on file. */
    public boolean isExaminable() {
        return this == REGISTERED || this == EVIDENCE_ASKED;
    }

    public boolean isOpen() {
        return this != TOLD && this != WITHDRAWN;
    }
}
