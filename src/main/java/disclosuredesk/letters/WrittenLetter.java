package disclosuredesk.letters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an officer writes in a letter that no fact on the record gives.
 *
 * @param agency the other agency: asked for help, or passed on to; empty for a rectification
 * @param text what is asked, or what became of the demand
 * @param dueOn by when the other agency is asked to answer; null if not said
 */
public record WrittenLetter(
        String agency, String text, @Nullable LocalDate dueOn) {}
