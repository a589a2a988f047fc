package disclosuredesk.fees;

import disclosuredesk.requests.PaperKind;
import disclosuredesk.requests.PaperSent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The applicant received the fee notice (art. 42, 109号); the amount is in yuan. */
public record FeeAsked(RequestId request, LocalDate on, LocalDate sentOn, int amount, String basis)
        implements PaperSent {

    @Override
    public PaperKind paper() {
        return PaperKind.FEE_NOTICE;
    }
}
