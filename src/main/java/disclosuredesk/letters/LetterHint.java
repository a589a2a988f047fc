package disclosuredesk.letters;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One finding of the letter check, in words.
 *
 * @param where the place in the letter
 * @param sentence what is wrong with it
 * @param justifiable whether the head may sign all the same with a reason: it is about what a person wrote, which the check
 *     reads by patterns and can be mistaken in, or about what the record does not have; what the system wrote must be right
 */
public record LetterHint(String where, String sentence, boolean justifiable) {

    static String told(List<LetterHint> hints) {
        return hints.stream().map(hint -> hint.where() + hint.sentence()).collect(Collectors.joining());
    }
}
