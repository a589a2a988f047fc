package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * An officer had one of the applicant's personal data shown to him in full (个人信息保护法 art. 54: every handling of them is traceable). What it is
 * does not stand here.
 *
 * @param remark what it was needed for, in words; empty where the reason says enough
 */
public record ContactShown(RequestId request, LocalDate on, PersonalData shown, Reason reason, String remark)
        implements CaseEvent {

    /** What it is needed for. */
    public enum Reason {
        /** 联系申请人 */
        REACHING,
        /** 核对身份 */
        IDENTIFYING,
        /** 制作、寄送文书 */
        DELIVERING,
        /** 其他: told in words. */
        OTHER
    }
}
