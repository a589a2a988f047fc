package disclosuredesk.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A prepared letter that went out.
 *
 * @param nth its number in the case
 * @param contact of the party; kept with the letter and not in the ledger
 * @param deliveredOn the day the party received it; null: not known yet
 */
public record SentEnquiry(
        long nth,
        @Nullable String contact,
        LocalDate sentOn,
        @Nullable LocalDate deliveredOn) {}
