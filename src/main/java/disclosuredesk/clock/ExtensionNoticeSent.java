package disclosuredesk.clock;

import disclosuredesk.requests.PaperKind;
import disclosuredesk.requests.PaperSent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The applicant was told of the extension and of the new last day (art. 33). */
public record ExtensionNoticeSent(
        RequestId request,
        LocalDate on,
        int workingDays,
        LocalDate approvedOn,
        @Nullable LocalDate newDue) implements PaperSent {

    @Override
    public PaperKind paper() {
        return PaperKind.EXTENSION_NOTICE;
    }
}
