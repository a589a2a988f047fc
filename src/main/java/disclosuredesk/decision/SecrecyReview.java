package disclosuredesk.decision;

import java.time.LocalDate;

/**
 * The look at what is to be disclosed that art. 17 demands (保密审查): done by whom the agency's own rules name, recorded with the legal review.
 *
 * @param reviewer who looked, by name; he need not be an officer of the system
 * @param on the day
 * @param remark on what it rests; may be empty, and never holds a secret
 */
public record SecrecyReview(String reviewer, LocalDate on, Result result, String remark) {

    /** What came of it. */
    public enum Result {
        /** 可以公开 */
        DISCLOSABLE,
        /** 区分处理后可以公开 (art. 37) */
        IN_PART,
        /** 不得公开 */
        NOT_DISCLOSABLE
    }
}
