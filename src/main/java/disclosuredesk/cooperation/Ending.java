package disclosuredesk.cooperation;

/** How help asked for, or a conferral, came to its end. */
public enum Ending {
    /** 办结: who asked has what he needs, or goes on without it. */
    CLOSED,
    /** 撤回: taken back before it was received; a conferral called off. */
    TAKEN_BACK,
    /** 案件已经办结: it was still open when the case was closed. */
    CASE_CLOSED
}
