package disclosuredesk.archive;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Archiving (归档), the last step of every request however it ended. */
@Act
public class Archiving {

    /** The step of the process. */
    public static final String STEP = "archiveDossier";

    private final Requests requests;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    Archiving(Requests requests, CaseProcess process, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /** Archives the dossier today; the process ends. */
    public void archive(RequestId id, int version, String note, Officer by) {
        requests.take(id, version, by);
        WorkItem turn = process.turn(id, STEP, by);
        LocalDate today = LocalDate.now(clock);
        requests.archive(id, today);
        audit.record(new DossierArchived(id, today, note), by);
        process.complete(turn, Map.of());
    }
}
