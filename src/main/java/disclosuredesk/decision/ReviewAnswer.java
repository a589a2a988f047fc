package disclosuredesk.decision;

import java.util.Arrays;
import java.util.List;

/**
 * What the legal reviewer found on one question.
 *
 * @param fine whether nothing is to be mended
 * @param remark may be empty
 */
public record ReviewAnswer(ReviewQuestion question, boolean fine, String remark) {

    /** All seven questions without a fault. */
    public static List<ReviewAnswer> allFine() {
        return Arrays.stream(ReviewQuestion.values())
                .map(question -> new ReviewAnswer(question, true, ""))
                .toList();
    }
}
