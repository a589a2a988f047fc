package disclosuredesk.lettercheck;

import disclosuredesk.lettercheck.LetterFinding.Check;
import disclosuredesk.lettercheck.Paragraph.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The check of an answer's file that was edited after it was signed. Paragraphs that are in it as they were signed are not
 * judged again. Where addressee, number, organ, day or the remedy were touched, a wrong one blocks whatever the reason; what a
 * person wrote anew gives advice.
 */
public final class EditedCheck {

    private static final Set<Check> MERGED = EnumSet.of(
            Check.ADDRESSEE,
            Check.NUMBER,
            Check.AGENCY,
            Check.REMEDY_CLASS,
            Check.REMEDY_PERIOD,
            Check.REMEDY_MISSING,
            Check.REMEDY_ORGAN,
            Check.REMEDY_ONLINE,
            Check.PLACEHOLDER);

    /** What is the same finding wherever it stands. */
    private record Same(Check check, String quote, String message) {
        static Same as(LetterFinding finding) {
            return new Same(finding.check(), finding.quote(), finding.message());
        }
    }

    private EditedCheck() {}

    /**
     * @param record the letter as it was put together; its body is empty if that was not kept
     * @param signed its printed lines
     * @param file the lines of the file
     * @param mergedTouched whether a line of the frame or the remedy differs
     */
    public static List<ComposedFinding> of(
            ComposedLetter record, List<String> signed, List<String> file, boolean mergedTouched, CaseFacts facts) {
        Set<Same> known = new HashSet<>();
        LetterCheck.of(signed, facts).forEach(finding -> known.add(Same.as(finding)));
        Map<String, Paragraph> kept = new HashMap<>();
        record.body().forEach(paragraph -> kept.put(LetterText.fold(paragraph.text()), paragraph));
        List<String> lines = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Boolean> judged = new ArrayList<>();
        for (int i = 0; i < file.size(); i++) {
            Paragraph paragraph = kept.get(LetterText.fold(file.get(i)));
            List<Piece> pieces = paragraph == null ? List.of(Piece.officer(file.get(i))) : paragraph.pieces();
            for (Piece piece : pieces) {
                boolean others = paragraph != null && paragraph.kind() != Kind.REMEDY && piece.by() != Writer.SYSTEM;
                lines.add(others ? TypedWordsCheck.withoutRemedies(piece.text()) : piece.text());
                places.add(i + 1);
                judged.add(paragraph == null);
            }
        }
        boolean strict = mergedTouched || record.body().isEmpty();
        List<ComposedFinding> findings = new ArrayList<>();
        for (LetterFinding finding : LetterCheck.of(lines, facts)) {
            boolean old = known.contains(Same.as(finding)) || finding.line() > 0 && !judged.get(finding.line() - 1);
            boolean blocks = strict && MERGED.contains(finding.check());
            if (!old && (blocks || !record.body().isEmpty())) {
                findings.add(new ComposedFinding(
                        new LetterFinding(
                                finding.check(),
                                finding.line() == 0 ? 0 : places.get(finding.line() - 1),
                                finding.quote(),
                                finding.message(),
                                finding.arguments()),
                        blocks));
            }
        }
        return findings;
    }
}
