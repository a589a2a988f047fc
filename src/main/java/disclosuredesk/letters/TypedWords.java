package disclosuredesk.letters;

import disclosuredesk.lettercheck.Piece;
import java.util.List;

/** Words put into a sentence of ours that keep who wrote them. */
record TypedWords(List<Piece> pieces) {

    static TypedWords officer(String text) {
        return new TypedWords(List.of(Piece.officer(text)));
    }

    static TypedWords applicant(String text) {
        return new TypedWords(List.of(Piece.applicant(text)));
    }
}
