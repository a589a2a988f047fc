package disclosuredesk.lettercheck;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer as the system put it together, for {@link ComposedCheck}.
 *
 * @param number document number
 * @param date day of the letter in words
 */
public record ComposedLetter(
        String head,
        String title,
        String number,
        String addressee,
        List<Paragraph> body,
        String signature,
        String date,
        String contact) {

    /** How many printed lines stand above the body. */
    static final int ABOVE = 4;

    /** Some words of one writer, with the printed line they stand in, from 1. */
    record Line(Writer by, Paragraph.Kind kind, String text, int printed) {}

    /** The letter, a piece to a line: so the checks tell whose words a finding is about. */
    List<Line> pieces() {
        List<Line> lines = new ArrayList<>();
        for (String above : List.of(head, title, number, addressee)) {
            lines.add(new Line(Writer.SYSTEM, Paragraph.Kind.NOTICE, above, lines.size() + 1));
        }
        int printed = ABOVE;
        for (Paragraph paragraph : body) {
            printed++;
            for (Piece piece : paragraph.pieces()) {
                lines.add(new Line(piece.by(), paragraph.kind(), piece.text(), printed));
            }
        }
        for (String below : List.of(signature, date, contact)) {
            lines.add(new Line(Writer.SYSTEM, Paragraph.Kind.NOTICE, below, ++printed));
        }
        return lines;
    }

    List<Paragraph> paragraphs(Paragraph.Kind kind) {
        return body.stream().filter(paragraph -> paragraph.kind() == kind).toList();
    }

    /** The printed line of a paragraph, from 1. */
    int line(Paragraph paragraph) {
        return ABOVE + 1 + body.indexOf(paragraph);
    }
}
