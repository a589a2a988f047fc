package disclosuredesk.agencies;

/**
 * What an agency decides for itself because no text that could be confirmed does, with the value it has until then. The
 * settings page says of each what is not confirmed.
 */
public enum Setting {
    /** 缴费后答复期限: 0 goes on where it stood, 1 starts again (国办函〔2020〕109号 art. 7, as it is cited; the text itself was not read). */
    FEE_RESTARTS(1, 0, 1),
    /** 报保密行政管理部门确定（第十七条）所需时间: 0 counts, 1 is left out as 其他机关意见 (art. 33 ¶3; no text that was read says). */
    SECRECY_STOPS(0, 0, 1),
    /** 补正的合理期限, working days: the law names no number. */
    CORRECTION_DAYS(10, 1, 60),
    /** 说明理由的期限, working days: the law names no number. */
    REASONS_DAYS(10, 1, 60),
    /** 承办科室内部期限, working days, where a department has none of its own: internal. */
    HANDLING_DAYS(7, 1, 20),
    /** 协查、会商的内部期限, working days, unless whoever asks sets another: internal. */
    COOPERATION_DAYS(5, 1, 20),
    /** 更正要求（第四十一条）的办理时限, working days: the law names no number; taken from art. 33 until the agency sets its own. */
    RECTIFICATION_DAYS(20, 1, 60),
    /** 答复须由领导签发 (the agency's own rule): 0 the head of the office signs, 1 a leader signs after the head. */
    LEADER_APPROVAL(0, 0, 1),
    /**
     * 简易程序 (the agency's own rule; the regulation knows no such word): 1 lets the examination send what is at hand and is given in full
     * straight to a draft and to the head, without department and legal review.
     */
    SIMPLE_PROCEDURE(0, 0, 1),
    /** 不属于本条例所称政府信息的申请计入表三哪一行: 0 （六）3, 1 （四）1. No text that was read says (annual-report notes). */
    NOT_INFORMATION_ROW(0, 0, 1),
    /** 文书打印印章图样 (the agency's own rule): 0 not, 1 on valid letters that go out. A printed seal is no electronic seal. */
    SEAL_PICTURE(0, 0, 1),
    /** 公开前的保密审查（第十七条）在本系统登记: 0 kept elsewhere, 1 asked at the legal review and demanded before the signature. */
    SECRECY_REVIEW(1, 0, 1),
    /** 不予公开信息的评估周期, months: art. 18 says 定期 and names no number. */
    REASSESSMENT_MONTHS(12, 1, 60),
    /** 卷宗保管期限, years; 100 stands for 永久: the agency's own table of retention periods says which. */
    RETENTION_YEARS(30, 10, 100),
    /** 到期前几个工作日提醒. */
    REMIND_DAYS(5, 1, 20),
    /** 环节期限到期前几个工作日提醒, 0: on the last day; never on the day the case came to the stage. */
    STAGE_REMIND_DAYS(1, 0, 5),
    /** 免打扰开始, hour of the day. */
    QUIET_FROM(20, 0, 23),
    /** 免打扰结束, hour of the day; equal to the beginning: no quiet hours. */
    QUIET_UNTIL(8, 0, 23);

    private final int initial;
    private final int least;
    private final int most;

    Setting(int initial, int least, int most) {
        this.initial = initial;
        this.least = least;
        this.most = most;
    }

    public int initial() {
        return initial;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
