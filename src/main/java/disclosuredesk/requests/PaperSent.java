package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import java.time.LocalDate;

/** A fact that somebody was sent a paper. It is recorded only while that paper is on file, and not for a day before the paper was made. */
public interface PaperSent extends CaseEvent {

    PaperKind paper();

    /** The day the paper went out. */
    default LocalDate sentOn() {
        return on();
    }
}
