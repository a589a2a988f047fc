package disclosuredesk.letters.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every check of a decision letter; a pure function, the same for page, approval and command. */
public final class LetterCheck {

    private LetterCheck() {}

    /**
     * @param lines the letter's text, a paragraph or a line each
     * @param facts what the record says
     * @return what is wrong, in the order of the checks; empty if nothing is
     */
    public static List<LetterFinding> of(List<String> lines, CaseFacts facts) {
        LetterText letter = new LetterText(lines);
        Set<LetterFinding> findings = new LinkedHashSet<>();
        findings.addAll(NameCheck.of(letter, facts));
        findings.addAll(DateCheck.of(letter, facts));
        findings.addAll(OutcomeCheck.of(letter, facts));
        findings.addAll(ArticleCheck.of(letter, facts));
        findings.addAll(ReasonCheck.of(letter, facts));
        findings.addAll(RemedyCheck.of(letter, facts));
        findings.addAll(PlaceholderCheck.of(letter, facts));
        return List.copyOf(findings);
    }
}
