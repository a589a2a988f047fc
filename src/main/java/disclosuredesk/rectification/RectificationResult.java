package disclosuredesk.rectification;

/** What became of the demand (art. 41). */
public enum RectificationResult {
    /** 属实，予以更正 */
    CORRECTED,
    /** 不属实，不予更正 */
    REFUSED,
    /** 不属于本机关职能范围，转送有权更正的机关 */
    TRANSFERRED,
    /** 不属于本机关职能范围，告知向有权更正的机关提出 */
    REDIRECTED;

    /** Whether another organ may correct. */
    public boolean namesAnOrgan() {
        return this == TRANSFERRED || this == REDIRECTED;
    }

    /** Whether something is done besides telling: the record is corrected, the demand handed on. */
    public boolean isCarriedOut() {
        return this == CORRECTED || this == TRANSFERRED;
    }

    /** Whether it decides: the letter then tells review and suit (法释〔2025〕8号 art. 1). What is handed on is decided elsewhere. */
    public boolean tellsRemedy() {
        return this != TRANSFERRED;
    }
}
