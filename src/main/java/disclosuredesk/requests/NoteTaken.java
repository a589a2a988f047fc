package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * Something about the case was noted down (备注). It is for the ledger alone: no letter says it, no table counts it, no period moves by it.
 *
 * @param text what was said or is to be remembered
 */
public record NoteTaken(RequestId request, LocalDate on, Kind kind, String text) implements CaseEvent {

    /** What it is a note of. */
    public enum Kind {
        /** 办前沟通: with the applicant, about what he really wants. */
        TALK,
        /** 电话记录 */
        CALL,
        /** 对有阅读困难、视听障碍的申请人的帮助 (art. 43), at registration or delivery. */
        HELP,
        /** 内部备注 */
        REMARK
    }
}
