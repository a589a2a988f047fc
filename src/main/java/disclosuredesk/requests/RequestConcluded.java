package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The examination found that the request can be answered without a search. */
public record RequestConcluded(RequestId request, LocalDate on, Conclusion conclusion, String reason)
        implements CaseEvent {

    /** Why no search is needed. */
    public enum Conclusion {
        /** 不属于本机关负责公开 (art. 36 item 5). */
        NOT_OURS,
        /** 不属于本条例所称政府信息 (art. 2). */
        NOT_INFORMATION,
        /** 不是政府信息公开申请，如信访、投诉、举报 (art. 39). */
        NOT_A_REQUEST,
        /** 补正后仍不明确 (art. 30). */
        STILL_UNCLEAR,
        /** 其他可以直接答复的情形，如已主动公开、重复申请 (arts 35, 36). */
        ANSWERABLE_AT_ONCE
    }
}
