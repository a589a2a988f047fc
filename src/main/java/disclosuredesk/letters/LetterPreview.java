package disclosuredesk.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer as it would be issued now, with what the letter check finds in it.
 *
 * @param content its number is the next one of the register; another letter may take it first
 * @param attachments where the attachments it lists are not the files that go out: a sentence for who signs; null if they are
 */
public record LetterPreview(
        LetterContent content,
        List<LetterHint> hints,
        @Nullable String attachments) {

    /** What the system wrote and is not the record's: must be mended. */
    public List<LetterHint> wrong() {
        return hints.stream().filter(hint -> !hint.justifiable()).toList();
    }

    /** What the check says of what persons wrote: may be answered. */
    public List<LetterHint> advice() {
        return hints.stream().filter(LetterHint::justifiable).toList();
    }
}
