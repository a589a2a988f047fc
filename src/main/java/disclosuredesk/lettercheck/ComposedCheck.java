package disclosuredesk.lettercheck;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The check of an answer of ours before it is signed. Each kind of paragraph the system wrote is held against the record by
 * a check of its own, to the letter; what a person wrote is read as a handed-in letter is, and gives advice only: it is not
 * law to us what a reason mentions (art. 39: an arbitration, a civil court, their periods; an earlier answer and its remedy).
 */
public final class ComposedCheck {

    private ComposedCheck() {}

    /** @return what blocks the signature, then the advice; empty if there is neither */
    public static List<ComposedFinding> of(ComposedLetter letter, ComposedFacts facts) {
        List<LetterFinding> wrong = new ArrayList<>();
        wrong.addAll(FrameCheck.of(letter, facts));
        wrong.addAll(ReceivedCheck.of(letter, facts));
        wrong.addAll(ConclusionCheck.of(letter, facts));
        wrong.addAll(RemedyParagraphCheck.of(letter, facts));
        Set<ComposedFinding> findings = new LinkedHashSet<>();
        wrong.forEach(finding -> findings.add(ComposedFinding.blocking(finding)));
        findings.addAll(TypedWordsCheck.of(letter, facts.facts()));
        return List.copyOf(findings);
    }

    static LetterFinding finding(
            LetterFinding.Check check, int line, String quote, String message, Object... arguments) {
        return new LetterFinding(check, line, quote, message, List.of(arguments));
    }

    /** The quote a person sees: long ones are cut. */
    static String cut(String text) {
        int most = 60;
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "……";
    }
}
