package disclosuredesk.holding;

import disclosuredesk.shared.RequestId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The latest act that passed a case on, and who has opened the case since.
 *
 * @param seq of its entry in the agency's ledger
 * @param fact the entry's event
 * @param by who did it
 * @param openedBy the first officer of the next step to open the case, by name; null: nobody has yet
 */
public record PassedOn(
        RequestId request,
        long seq,
        String fact,
        long by,
        @Nullable String openedBy,
        @Nullable LocalDateTime openedAt) {

    public boolean isOpened() {
        return openedBy != null;
    }
}
