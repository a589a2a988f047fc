package disclosuredesk.desk;

import disclosuredesk.clock.Light;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as pages show it: always a date with words, the colour only beside them.
 *
 * @param date the safe date, by which one works; null when none runs or none can be computed
 * @param formal the formal date where it is a different one
 * @param words message key of the words, e.g. clock.left
 * @param argument the number in the words: working days, or the year that is missing
 */
public record DueDate(
        @Nullable LocalDate date,
        @Nullable LocalDate formal,
        Light light,
        String words,
        @Nullable String argument) {}
