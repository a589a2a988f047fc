package disclosuredesk.clock;

import disclosuredesk.requests.PaperKind;
import disclosuredesk.requests.PaperSent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** The applicant was asked for the reasons of an excessive number of requests (art. 35). */
public record ReasonsAsked(RequestId request, LocalDate on, LocalDate dueOn, String finding) implements PaperSent {

    @Override
    public PaperKind paper() {
        return PaperKind.REASONS_NOTICE;
    }
}
