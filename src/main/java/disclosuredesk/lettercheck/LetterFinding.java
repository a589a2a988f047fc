package disclosuredesk.lettercheck;

import java.util.List;

/**
 * Something wrong in a letter.
 *
 * @param check which check found it
 * @param line the line of the letter, from 1; 0 where something is missing from the letter as a whole
 * @param quote the words it is about, or what the letter ought to have said
 * @param message key of the sentence, {@code check.<message>} in the letters' messages
 * @param arguments of the sentence
 */
public record LetterFinding(Check check, int line, String quote, String message, List<Object> arguments) {

    /** What is checked. */
    public enum Check {
        /** Article, paragraph and item fit the ground of the record. */
        ARTICLE,
        /** Review first or free choice, by ground and day of the decision (复议法 art. 23). */
        REMEDY_CLASS,
        /** 60日, 6个月, 15日 (复议法 art. 20, 行诉法 arts 45, 46). */
        REMEDY_PERIOD,
        /** Both remedies are told. */
        REMEDY_MISSING,
        /** Review organ and court are those of the organ. */
        REMEDY_ORGAN,
        /** Served over the internet: the channel for a review over the internet is told (复议法 art. 22). */
        REMEDY_ONLINE,
        ADDRESSEE,
        NUMBER,
        DATE,
        PLACEHOLDER,
        /** Head and signature name the organ that decides. */
        AGENCY,
        /** Title and conclusion say what the record says. */
        OUTCOME,
        /** What an answer on this ground must give beyond its article. */
        REASON
    }

    static LetterFinding missing(Check check, String message, Object... arguments) {
        return new LetterFinding(check, 0, "", message, List.of(arguments));
    }
}
