package disclosuredesk.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a consultation.
 *
 * @param consultation id of the consultation
 * @param deliveredOn the day the party received the letter; required to find it silent
 * @param endedOn the day the opinion came in, or the day the silence ended
 * @param reasons required of a party that objects
 */
public record Answer(
        long consultation,
        @Nullable LocalDate deliveredOn,
        LocalDate endedOn,
        Consultation.Opinion opinion,
        @Nullable String reasons) {}
