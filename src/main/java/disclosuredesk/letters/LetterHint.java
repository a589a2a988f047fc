package disclosuredesk.letters;

/**
 * One finding of the letter check, in words.
 *
 * @param where the place in the letter
 * @param sentence what is wrong with it
 * @param justifiable whether the head may sign all the same with a reason: the check reads reasons by patterns and can
 *     be mistaken there; names, numbers and remedies are merged from the record and must be right
 */
public record LetterHint(String where, String sentence, boolean justifiable) {}
