package disclosuredesk.desk.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's timeline.
 *
 * @param on the day of the fact
 * @param recordedAt when it was recorded (Asia/Shanghai)
 * @param by who recorded it
 * @param sentence what happened
 * @param quote what was written about it, as typed
 */
public record TimelineEntry(
        LocalDate on, LocalDateTime recordedAt, String by, String sentence, @Nullable String quote) {}
