package disclosuredesk.letters;

import disclosuredesk.lettercheck.Piece;
import java.util.List;

/** Words put into a sentence of ours that keep who wrote them. */
record Typed(List<Piece> pieces) {

    static Typed officer(String text) {
        return new Typed(List.of(Piece.officer(text)));
    }

    static Typed applicant(String text) {
        return new Typed(List.of(Piece.applicant(text)));
    }
}
