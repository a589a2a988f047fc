package disclosuredesk.lettercheck;

import disclosuredesk.lettercheck.ComposedLetter.Line;
import disclosuredesk.lettercheck.LetterFinding.Check;
import disclosuredesk.lettercheck.Paragraph.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What persons wrote in an answer of ours, read as a handed-in letter is. A finding on an officer's words is advice; one on
 * the applicant's words is none, since nobody may mend them; one on the system's words is settled by the checks of their
 * kinds, all but what was never filled in, which blocks. What the answer lacks beside its article is advice too: it may be on
 * paper.
 */
final class TypedWordsCheck {

    /** Told by {@link TypedRemedyCheck}, which knows of what a reason speaks. */
    private static final Set<Check> REMEDIES = EnumSet.of(
            Check.REMEDY_CLASS, Check.REMEDY_PERIOD, Check.REMEDY_MISSING, Check.REMEDY_ORGAN, Check.REMEDY_ONLINE);
    /** A day in a reason is not the day of receipt or of the letter. */
    private static final Set<String> SETTLED_DATES =
            Set.of("date.received", "date.receivedMissing", "date.decided", "date.decidedMissing");
    /** Given in a field of their own, or in the reason no draft is without: that they are there is known, not read. */
    private static final Set<String> GIVEN = Set.of(
            "reason.withheldReason",
            "reason.whereToFind",
            "reason.howProvided",
            "reason.publication",
            "reason.notReady",
            "reason.internalKind",
            "reason.processKind",
            "reason.caseFile",
            "reason.effect",
            "reason.whereToAsk");

    private static final Pattern OF_REMEDY = Pattern.compile("不服|有异议|有意见|侵犯|救济|起诉|复议(?!法)|诉讼(?!法)");

    private TypedWordsCheck() {}

    static List<ComposedFinding> of(ComposedLetter letter, CaseFacts facts) {
        List<Line> lines = letter.pieces();
        List<ComposedFinding> findings = new ArrayList<>();
        List<LetterFinding> asTyped = check(lines, facts, text -> text);
        for (LetterFinding finding : asTyped) {
            Writer by = writer(finding, lines);
            boolean settled = finding.check() == Check.REASON
                    || REMEDIES.contains(finding.check())
                    || SETTLED_DATES.contains(finding.message());
            if (by == Writer.SYSTEM && finding.check() == Check.PLACEHOLDER) {
                findings.add(ComposedFinding.blocking(placed(finding, lines)));
            } else if (by == Writer.OFFICER
                    && !settled
                    && !OtherMatters.speaksOf(
                            finding, lines.get(finding.line() - 1).text())) {
                findings.add(ComposedFinding.advice(placed(finding, lines)));
            }
        }
        boolean speaksOfRemedies = lines.stream()
                .anyMatch(line -> line.by() != Writer.SYSTEM
                        && OF_REMEDY.matcher(line.text()).find());
        for (LetterFinding finding :
                speaksOfRemedies ? check(lines, facts, TypedWordsCheck::withoutRemedies) : asTyped) {
            boolean given = GIVEN.contains(finding.message()) && allGiven(letter);
            if (finding.check() == Check.REASON
                    && !given
                    && (finding.line() == 0 || writer(finding, lines) == Writer.OFFICER)) {
                findings.add(ComposedFinding.advice(placed(finding, lines)));
            }
        }
        for (Line line : lines) {
            if (line.by() == Writer.OFFICER) {
                TypedRemedyCheck.of(line.text(), facts)
                        .forEach(finding -> findings.add(ComposedFinding.advice(at(line.printed(), finding))));
            }
        }
        return findings;
    }

    /** In a reason these speak of other ways than ours: taken out where it is asked whether the answer gives what its ground needs. */
    static String withoutRemedies(String typed) {
        return OF_REMEDY.matcher(typed).replaceAll("□□");
    }

    /** Whether each part has, beside the information it is about, words of an officer. */
    private static boolean allGiven(ComposedLetter letter) {
        return letter.paragraphs(Kind.CONCLUSION).stream()
                .allMatch(paragraph -> paragraph.pieces().stream()
                                .filter(piece -> piece.by() != Writer.SYSTEM)
                                .count()
                        > 1);
    }

    private static List<LetterFinding> check(List<Line> lines, CaseFacts facts, UnaryOperator<String> typed) {
        return LetterCheck.of(
                lines.stream()
                        .map(line -> line.by() == Writer.SYSTEM ? line.text() : typed.apply(line.text()))
                        .toList(),
                facts);
    }

    private static Writer writer(LetterFinding finding, List<Line> lines) {
        return finding.line() == 0
                ? Writer.SYSTEM
                : lines.get(finding.line() - 1).by();
    }

    private static LetterFinding placed(LetterFinding finding, List<Line> lines) {
        return finding.line() == 0 ? finding : at(lines.get(finding.line() - 1).printed(), finding);
    }

    private static LetterFinding at(int printed, LetterFinding finding) {
        return new LetterFinding(finding.check(), printed, finding.quote(), finding.message(), finding.arguments());
    }
}
