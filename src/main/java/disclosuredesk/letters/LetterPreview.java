package disclosuredesk.letters;

import java.util.List;

/**
 * The answer as it would be issued now, with what the letter check finds in it.
 *
 * @param content its number is the next one of the register; another letter may take it first
 */
public record LetterPreview(LetterContent content, List<LetterHint> hints) {}
