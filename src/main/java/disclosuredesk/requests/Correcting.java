package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Correction (补正): the corrected request came in, and the reply period starts again (art. 30). */
@Act(@Does(step = Correcting.STEP, page = "correction"))
public class Correcting {

    /** The message of the process. */
    public static final String STEP = "correctionReceived";

    private final Requests requests;
    private final Corrections corrections;
    private final CaseProcess process;
    private final AuditTrail audit;

    Correcting(Requests requests, Corrections corrections, CaseProcess process, AuditTrail audit) {
        this.requests = requests;
        this.corrections = corrections;
        this.process = process;
        this.audit = audit;
    }

    /**
     * Records the corrected request; it is examined again.
     *
     * @param receivedOn the day it came in, not before the notice was sent
     */
    public void receive(RequestId id, int version, LocalDate receivedOn, String content, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, STEP, by);
        requests.requirePossible(request, receivedOn, "receivedOn");
        record(id, receivedOn, content, by);
        process.complete(turn, Map.of());
    }

    /** The fact alone, for an act that moves the process by itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(RequestId id, LocalDate receivedOn, String content, Officer by) {
        CorrectionNotice notice = corrections.of(id).orElseThrow();
        if (receivedOn.isBefore(notice.sentOn())) {
            throw Refused.invalid("receivedOn", "requests.correction.beforeNotice", notice.sentOn());
        }
        if (content.isBlank()) {
            throw Refused.invalid("content", "requests.correction.contentMissing");
        }
        corrections.receive(id, receivedOn, content);
        audit.record(new CorrectionReceived(id, receivedOn, content), by);
    }
}
