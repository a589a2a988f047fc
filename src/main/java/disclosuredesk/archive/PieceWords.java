package disclosuredesk.archive;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Pieces by the names they have on paper. */
@Component
class PieceWords {

    private final MessageSource messages;

    PieceWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Empty for none. */
    String of(List<DossierPiece> pieces) {
        return pieces.stream()
                .map(piece -> messages.getMessage("Piece." + piece, null, Locale.SIMPLIFIED_CHINESE))
                .collect(Collectors.joining("、"));
    }
}
