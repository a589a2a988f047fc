package disclosuredesk.fees;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * What the applicant is to be charged (art. 42); he has not been told yet.
 *
 * @param amount in yuan
 * @param computation how it comes about, in words
 * @param unitsBefore items the same applicant had in the month before these; 0 by page
 */
public record FeePrepared(
        RequestId request,
        LocalDate on,
        int amount,
        String computation,
        FeeNotice.Basis basis,
        int units,
        int unitsBefore)
        implements CaseEvent {

    /** The notice as it is sent on a day. */
    FeeNotice sent(LocalDate sentOn, LocalDate receivedOn) {
        return new FeeNotice(basis, units, unitsBefore, sentOn, receivedOn, null, null);
    }
}
