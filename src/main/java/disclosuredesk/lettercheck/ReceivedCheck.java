package disclosuredesk.lettercheck;

import disclosuredesk.lettercheck.LetterFinding.Check;
import disclosuredesk.lettercheck.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The first paragraph, and only it, says on which day (art. 31) which request was received. */
final class ReceivedCheck {

    private ReceivedCheck() {}

    static List<LetterFinding> of(ComposedLetter letter, ComposedFacts facts) {
        List<LetterFinding> findings = new ArrayList<>();
        List<Paragraph> received = letter.paragraphs(Kind.RECEIVED);
        Object day = Objects.requireNonNull(facts.facts().receivedOn());
        if (received.size() != 1 || letter.body().get(0).kind() != Kind.RECEIVED) {
            findings.add(LetterFinding.missing(Check.DATE, "date.receivedMissing", day));
            return findings;
        }
        Paragraph paragraph = received.get(0);
        int line = letter.line(paragraph);
        String right = "本机关于" + FrameCheck.day(facts.facts().receivedOn()) + "收到";
        if (!paragraph.systemText().startsWith(right)) {
            findings.add(
                    ComposedCheck.finding(Check.DATE, line, ComposedCheck.cut(paragraph.text()), "date.received", day));
        }
        String asked = paragraph.pieces().stream()
                .filter(piece -> piece.by() == Writer.APPLICANT)
                .map(Piece::text)
                .collect(Collectors.joining());
        if (!LetterText.fold(asked).equals(LetterText.fold(facts.information()))) {
            findings.add(ComposedCheck.finding(
                    Check.OUTCOME,
                    line,
                    ComposedCheck.cut(asked),
                    "received.information",
                    ComposedCheck.cut(facts.information())));
        }
        return findings;
    }
}
