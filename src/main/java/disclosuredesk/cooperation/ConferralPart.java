package disclosuredesk.cooperation;

/** What a paper of a conferral is there for. */
public enum ConferralPart {
    /** 提交会商的材料 */
    QUESTION,
    /** 意见所附文件 */
    OPINION,
    /** 会商纪要 */
    MINUTES
}
