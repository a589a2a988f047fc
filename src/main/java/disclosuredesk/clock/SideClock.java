package disclosuredesk.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period that runs beside the reply period: whose it is and when it ends.
 *
 * @param about the party or the like it concerns; null where the rule says it all
 * @param reference the consultation it belongs to; 0 for a period a request has only one of
 * @param from the day it counts from; null while that is not known
 * @param due its last day; null while it has not begun, or if a calendar is missing
 * @param missingYear the year without which the day cannot be computed
 */
public record SideClock(
        TimeLimit limit,
        @Nullable String about,
        long reference,
        @Nullable LocalDate from,
        @Nullable LocalDate due,
        @Nullable Integer missingYear) {}
