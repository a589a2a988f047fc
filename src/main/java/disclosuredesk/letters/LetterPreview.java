package disclosuredesk.letters;

import java.util.List;

/**
 * The answer as it would be issued now, with what the letter check finds in it.
 *
 * @param content its number is the next one of the register; another letter may take it first
 */
public record LetterPreview(LetterContent content, List<LetterHint> hints) {

    /** What the system wrote and is not the record's: must be mended. */
    public List<LetterHint> wrong() {
        return hints.stream().filter(hint -> !hint.justifiable()).toList();
    }

    /** What the check says of what persons wrote: may be answered. */
    public List<LetterHint> advice() {
        return hints.stream().filter(LetterHint::justifiable).toList();
    }
}
