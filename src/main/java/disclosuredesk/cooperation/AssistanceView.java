package disclosuredesk.cooperation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Help asked for, as a page shows it today.
 *
 * @param due the last day of its limit; null while the year has no calendar, and before the letter was sent
 * @param late whether the answer came after it, or has not come though it has passed
 */
public record AssistanceView(Assistance of, @Nullable LocalDate due, boolean late) {}
