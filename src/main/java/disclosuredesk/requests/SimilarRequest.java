package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request that asks for the same or nearly the same.
 *
 * @param sameText whether the texts are equal but for width, white space and punctuation
 * @param sameApplicant whether the identity number is the same; only then can it be 重复申请 (art. 36(6))
 * @param answeredOn the day it was answered or ended; null: not yet, and so not repeated either
 * @param outcome the row of table 三 it ended in
 */
public record SimilarRequest(
        RequestId id,
        RequestNumber number,
        LocalDate receivedOn,
        String information,
        boolean sameText,
        boolean sameApplicant,
        @Nullable LocalDate answeredOn,
        @Nullable String outcome) {

    /** How it is told to the officer; the key of a sentence. */
    public String remark() {
        if (!sameApplicant) {
            return "requests.similar.anotherApplicant";
        }
        return answeredOn == null ? "requests.similar.notAnswered" : "requests.similar.answered";
    }
}
