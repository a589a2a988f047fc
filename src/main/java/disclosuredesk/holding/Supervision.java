package disclosuredesk.holding;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A supervision (督办单): numbered by agency and year, addressed to one officer, answered by him in writing.
 *
 * @param number as printed, e.g. 督办〔2026〕3号
 * @param replyDueOn the agency's own limit, a calendar day
 */
public record Supervision(
        long id,
        RequestId request,
        String number,
        long officerId,
        String officer,
        String demand,
        LocalDate replyDueOn,
        String issuedBy,
        LocalDate issuedOn,
        @Nullable String reply,
        @Nullable LocalDate repliedOn) {

    public boolean isOpen() {
        return repliedOn == null;
    }
}
