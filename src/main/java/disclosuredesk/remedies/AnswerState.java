package disclosuredesk.remedies;

import disclosuredesk.clock.Light;
import disclosuredesk.clock.TimeLimit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the agency's answer to a review or suit, always in words, the colour only beside them.
 *
 * @param due the last day; null while the copy is not here, or if a calendar is missing
 * @param words message key of the words
 * @param argument what stands in the words: a number of days, the day of the answer, or the year that is missing
 */
public record AnswerState(
        TimeLimit limit,
        @Nullable LocalDate due,
        Light light,
        String words,
        @Nullable String argument) {}
