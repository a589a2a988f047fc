package disclosuredesk.rehearsal;

import disclosuredesk.decision.Ground;
import disclosuredesk.remedies.Filing;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyResult;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One review or suit as acts that {@link Life} dates; every one is the act a page would call. */
final class Dispute {

    /** The organs the rehearsal's letters name. */
    static final String REVIEWING_ORGAN = "示例市人民政府";
    static final String COURT = "示例区人民法院";

    private final Acts acts;
    private final Cast cast;
    private final RemedyId id = RemedyId.random();
    private int version;

    Dispute(Acts acts, Cast cast) {
        this.acts = acts;
        this.cast = cast;
    }

    RemedyId id() {
        return id;
    }

    void file(Filing filing) {
        acts.recordingRemedies().file(id, filing, cast.clerk());
    }

    void answer(LocalDate on) {
        acts.recordingRemedies().answer(id, version++, on, cast.reviewer());
    }

    void decide(RemedyResult result, LocalDate on, String note) {
        acts.decidingRemedies().decide(id, version++, result, on, note, cast.clerk());
    }

    void remake(LocalDate on, String letterNumber, @Nullable Ground ground) {
        acts.decidingRemedies().remake(id, version++, on, letterNumber, ground, "", cast.clerk());
    }

    void voidEntry(String reason) {
        acts.recordingRemedies().voidEntry(id, version++, reason, cast.head());
    }
}
