package disclosuredesk.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A prepared letter that went out.
 *
 * @param nth its number in the case
 * @param deliveredOn the day the party received it; null: not known yet
 */
public record SentEnquiry(
        long nth, LocalDate sentOn, @Nullable LocalDate deliveredOn) {}
