package disclosuredesk.remedies;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * Something recorded of a review or suit was wrong and now stands otherwise.
 *
 * @param on the day of the correction
 * @param was what stood before; a person's name masked
 * @param now what stands from now on
 */
public record RemedyFactCorrected(
        RequestId request, LocalDate on, String remedy, Field field, String was, String now, String reason)
        implements CaseEvent {

    /** What can be corrected. */
    public enum Field {
        TITLE,
        CLAIMANT,
        ORGAN,
        CASE_NUMBER,
        FILED_ON,
        COPY_RECEIVED_ON,
        ANSWERED_ON,
        PROCEDURE,
        ROUTE,
        REVIEW,
        CO_DEFENDANT,
        STANDING
    }
}
