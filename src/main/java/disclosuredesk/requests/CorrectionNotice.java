package disclosuredesk.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The one notice of art. 30 and what came of it.
 *
 * @param items everything that needs correcting, with guidance
 * @param dueOn last day of the reasonable period the notice sets; the Regulation names no number
 * @param receivedOn the day the corrected request came in, if it did
 */
public record CorrectionNotice(
        LocalDate sentOn,
        String items,
        LocalDate dueOn,
        @Nullable LocalDate receivedOn,
        @Nullable String content) {

    /** A notice just sent. */
    public static CorrectionNotice sent(LocalDate sentOn, String items, LocalDate dueOn) {
        return new CorrectionNotice(sentOn, items, dueOn, null, null);
    }
}
