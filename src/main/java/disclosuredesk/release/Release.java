package disclosuredesk.release;

/** What becomes of a file of information. */
public enum Release {
    /** 原件提供. */
    WHOLE,
    /** 遮盖后提供: pages drawn anew with the marks burnt in, pages withheld replaced by a slip. */
    REDACTED,
    /** 不提供. */
    WITHHELD
}
