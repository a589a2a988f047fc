package disclosuredesk.remedies;

import static disclosuredesk.remedies.RemedyResult.Effect.CORRECTED;
import static disclosuredesk.remedies.RemedyResult.Effect.OTHER_RESULT;
import static disclosuredesk.remedies.RemedyResult.Effect.UPHELD;

import java.util.Arrays;
import java.util.List;

/**
 * How a review or suit was decided (复议法 arts 63 to 69; 行诉法 arts 69 to 77), and the column of table 四 it is counted in.
 * The kinds are the law's; which column each belongs to stands in no text that could be read (annual-report notes section 3).
 */
public enum RemedyResult {
    /** 维持 (复议法 art. 68). */
    CONFIRMED(UPHELD, RemedyKind.REVIEW),
    /** 驳回复议请求 (复议法 art. 69). */
    REVIEW_CLAIM_DISMISSED(UPHELD, RemedyKind.REVIEW),
    /** 驳回诉讼请求 (行诉法 art. 69). */
    SUIT_CLAIM_DISMISSED(UPHELD, RemedyKind.SUIT),
    /** 撤销, with or without an order to decide again. */
    ANNULLED(CORRECTED, RemedyKind.values()),
    /** 部分撤销 */
    PARTLY_ANNULLED(CORRECTED, RemedyKind.values()),
    /** 变更 */
    CHANGED(CORRECTED, RemedyKind.values()),
    /** 确认违法 */
    FOUND_UNLAWFUL(CORRECTED, RemedyKind.values()),
    /** 确认无效 */
    FOUND_VOID(CORRECTED, RemedyKind.values()),
    /** 责令履行、判决履行 */
    ORDERED_TO_ACT(CORRECTED, RemedyKind.values()),
    /** 撤回、撤诉 */
    WITHDRAWN(OTHER_RESULT, RemedyKind.values()),
    /** 终止、终结 */
    TERMINATED(OTHER_RESULT, RemedyKind.values()),
    /** 不予受理、不予立案 */
    NOT_ACCEPTED(OTHER_RESULT, RemedyKind.values()),
    /** 驳回复议申请 (复议法 art. 33). */
    REVIEW_REJECTED(OTHER_RESULT, RemedyKind.REVIEW),
    /** 驳回起诉 */
    SUIT_REJECTED(OTHER_RESULT, RemedyKind.SUIT),
    /** 调解 */
    MEDIATED(OTHER_RESULT, RemedyKind.values()),
    /** Any other end. */
    OTHER(OTHER_RESULT, RemedyKind.values());

    /** The columns of table 四 a decided remedy can be in. */
    public enum Effect {
        /** 结果维持 */
        UPHELD,
        /** 结果纠正 */
        CORRECTED,
        /** 其他结果 */
        OTHER_RESULT
    }

    private final Effect effect;
    private final List<RemedyKind> kinds;

    RemedyResult(Effect effect, RemedyKind... kinds) {
        this.effect = effect;
        this.kinds = List.of(kinds);
    }

    public Effect effect() {
        return effect;
    }

    /** Whether a remedy of the kind can end so. */
    public boolean isOf(RemedyKind kind) {
        return kinds.contains(kind);
    }

    /** The results a remedy of the kind can have. */
    public static List<RemedyResult> of(RemedyKind kind) {
        return Arrays.stream(values()).filter(result -> result.isOf(kind)).toList();
    }

    /** The results counted in a column. */
    public static List<RemedyResult> with(Effect effect) {
        return Arrays.stream(values()).filter(result -> result.effect == effect).toList();
    }
}
