package disclosuredesk.registration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the mail that is the request says of the day it came in.
 *
 * @param storageName of the material it is
 * @param name of its file
 * @param isStruck whether the material has been taken out or moved away since
 * @param sentAt as its head says; null: it does not
 * @param arrivedAt as the last server wrote; null: it did not
 * @param head the lines this was taken from
 */
public record ArrivalProof(
        String storageName,
        String name,
        boolean isStruck,
        @Nullable LocalDateTime sentAt,
        @Nullable LocalDateTime arrivedAt,
        String head) {

    /** The day it came in; without a server's line the day it was sent. */
    public LocalDate day() {
        LocalDateTime at = arrivedAt == null ? sentAt : arrivedAt;
        if (at == null) {
            throw new IllegalStateException("no day");
        }
        return at.toLocalDate();
    }
}
