package disclosuredesk.archive;

import disclosuredesk.archive.DossierPiece.Ending;
import disclosuredesk.decision.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pieces of one case and how it stands with each, in the order of the file. */
public record PieceList(List<Line> lines) {

    /** How it stands with a piece. */
    public enum State {
        /** A file or a numbered letter is there. */
        FILED,
        /** What the system has on record stands for it. */
        RECORDED,
        /** It should be there. */
        MISSING,
        /** It is not due yet. */
        LATER;

        public boolean isPresent() {
            return this == FILED || this == RECORDED;
        }
    }

    /** One piece. */
    public record Line(DossierPiece piece, State state) {}

    /**
     * What is known of a case.
     *
     * @param outcome null while it is open
     * @param concluded whether it was answered straight from the examination, so that nobody had to search
     * @param onTheWay what the things that happened on the way call for
     * @param filed pieces of which a file or a numbered letter is there
     * @param recorded pieces for which the record stands
     */
    record Known(
            @Nullable Outcome outcome,
            Ending ending,
            boolean concluded,
            Set<DossierPiece> onTheWay,
            Set<DossierPiece> filed,
            Set<DossierPiece> recorded) {}

    static PieceList of(Known known) {
        Outcome outcome = known.outcome();
        EnumSet<DossierPiece> called = EnumSet.copyOf(
                outcome == null ? DossierPiece.expected() : DossierPiece.calledForBy(outcome, known.ending()));
        if (known.concluded()) {
            called.remove(DossierPiece.SEARCH);
        }
        called.addAll(known.onTheWay());
        called.addAll(known.filed());
        called.addAll(known.recorded());
        List<Line> lines = new ArrayList<>();
        for (DossierPiece piece : called) {
            lines.add(new Line(piece, state(piece, known)));
        }
        return new PieceList(lines);
    }

    private static State state(DossierPiece piece, Known known) {
        if (known.filed().contains(piece)) {
            return State.FILED;
        }
        if (known.recorded().contains(piece)) {
            return State.RECORDED;
        }
        return known.outcome() == null && !piece.isDueAtOnce() ? State.LATER : State.MISSING;
    }

    /** What should be there and is not. */
    public List<DossierPiece> missing() {
        return lines.stream()
                .filter(line -> line.state() == State.MISSING)
                .map(Line::piece)
                .toList();
    }

    /** How many are there. */
    public long present() {
        return lines.stream().filter(line -> line.state().isPresent()).count();
    }
}
