package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * The applicant was told, once and completely, what to correct (art. 30).
 *
 * @param on the day the notice was sent
 * @param dueOn last day of the reasonable period set in the notice
 */
public record CorrectionAsked(RequestId request, LocalDate on, LocalDate dueOn, String items) implements PaperSent {

    @Override
    public PaperKind paper() {
        return PaperKind.CORRECTION_NOTICE;
    }
}
