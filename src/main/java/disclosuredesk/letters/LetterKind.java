package disclosuredesk.letters;

import disclosuredesk.requests.PaperKind;

/** The documents (文书) of a case, law notes section 6. Their titles are in the message files. */
public enum LetterKind {
    /** 登记回执 (arts 31, 45). */
    RECEIPT,
    /** 双方确认记录 (art. 31 items 2 and 3). */
    CONFIRMATION_RECORD,
    /** 补正告知书 (art. 30). */
    CORRECTION_NOTICE,
    /** 说明理由告知书 (art. 35). */
    REASONS_NOTICE,
    /** 延期答复告知书 (art. 33). */
    EXTENSION_NOTICE,
    /** 延迟答复告知书 (art. 35). */
    POSTPONEMENT_NOTICE,
    /** 征求第三方意见书 (art. 32). */
    THIRD_PARTY_ENQUIRY,
    /** 征求意见告知书, to the applicant (art. 33 paragraph 3). */
    ENQUIRY_NOTICE,
    /** 告知第三方书: disclosed over the objection (art. 32). */
    THIRD_PARTY_NOTICE,
    /** 征求意见书（共同制作机关）(art. 34). */
    JOINT_ENQUIRY,
    /** 征求意见函 to any other organ (arts 11, 33 paragraph 3). */
    AGENCY_ENQUIRY,
    /** 提请确定函 to the secrecy department (art. 17 paragraph 3). */
    SECRECY_ENQUIRY,
    /** 转办单 to the department (art. 11). */
    ASSIGNMENT_SLIP,
    /** 收费通知书 (art. 42, 109号). */
    FEE_NOTICE,
    /** 答复: 予以公开、部分公开、不予公开、无法提供、不予处理、不再处理 告知书 (arts 36 to 39). */
    DECISION,
    /** 撤回申请确认书. */
    WITHDRAWAL_CONFIRMATION,
    /** 送达回证 (235号). */
    SERVICE_RECEIPT,
    /** 代填笔录 of a request made by word of mouth (art. 29 paragraph 1). */
    ORAL_RECORD,
    /** 协查函 to an organ outside that is asked for help (arts 11, 45). */
    ASSISTANCE_LETTER,
    /** 催办函 to one that has not answered it. */
    ASSISTANCE_URGING,
    /** 更正告知书: what became of a demand to correct one's own information (art. 41); written by the officer. */
    RECTIFICATION_NOTICE,
    /** 转送告知书: to which agency that demand was passed on (art. 41); written by the officer. */
    FORWARDING_NOTICE,
    /** 审批表: draft, legal review, approval (art. 45). */
    APPROVAL_SHEET;

    /** The letter of a kind of paper; both are called the same. */
    public static LetterKind of(PaperKind kind) {
        return valueOf(kind.name());
    }

    /** Whether its words come from an officer and not from a fact on the record. */
    public boolean isWritten() {
        return this == RECTIFICATION_NOTICE || this == FORWARDING_NOTICE;
    }
}
