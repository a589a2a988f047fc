package disclosuredesk.lettercheck;

import disclosuredesk.decision.Ground;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a letter of ours as it was put together: what it is for and who wrote which words. It is stored with the
 * letter and never guessed back from the text.
 *
 * @param ground of a {@link Kind#CONCLUSION}, the ground of the part it answers; null else
 */
public record Paragraph(Kind kind, @Nullable Ground ground, List<Piece> pieces) {

    /** What a paragraph is for. */
    public enum Kind {
        /** When what was received from whom. */
        RECEIVED,
        /** What was done on the way: correction, search, opinions, reasons, fee, extension. */
        DONE,
        /** The answer to one part of the request: finding, reason, article, conclusion. */
        CONCLUSION,
        /** Art. 37: the parts were told apart. */
        DISTINCTION,
        /** What may be done against the answer; never anything but the system's own words. */
        REMEDY,
        /** 附件说明: what is given with the letter; below the remedy. */
        ATTACHMENT,
        /** The body of a letter other than the answer. */
        NOTICE
    }

    private static final char OTHERS = '□';

    public Paragraph {
        pieces = List.copyOf(pieces);
    }

    public static Paragraph of(Kind kind, List<Piece> pieces) {
        return new Paragraph(kind, null, pieces);
    }

    /** As it is printed. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The system's words, with a □ for what others wrote between them; folded. */
    String systemText() {
        return LetterText.fold(pieces.stream()
                .map(piece -> piece.by() == Writer.SYSTEM ? piece.text() : String.valueOf(OTHERS))
                .collect(Collectors.joining()));
    }

    boolean isSystemOnly() {
        return pieces.stream().allMatch(piece -> piece.by() == Writer.SYSTEM);
    }
}
