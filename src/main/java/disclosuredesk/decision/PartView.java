package disclosuredesk.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part as it is shown.
 *
 * @param due the last day of its limit; null while the year has no calendar
 * @param late whether it was or is still awaited after that day
 * @param files what proves its search; empty where they are not asked for
 */
public record PartView(HelpingPart of, @Nullable LocalDate due, boolean late, List<SearchFiles.Listed> files) {}
