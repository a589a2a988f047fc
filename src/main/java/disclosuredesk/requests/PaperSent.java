package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A fact that somebody was sent a paper. It is recorded only while that paper is on file, and not for a day before the paper was made. */
public interface PaperSent extends CaseEvent {

    /** Null: nothing went on paper, an agency of the installation had it at once. */
    @Nullable
    PaperKind paper();

    /** Which of the case's papers of the kind, where there can be several; null otherwise. */
    default @Nullable Long about() {
        return null;
    }

    /** The day the paper went out. */
    default LocalDate sentOn() {
        return on();
    }
}
