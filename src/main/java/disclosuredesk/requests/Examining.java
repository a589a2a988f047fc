package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.requests.RequestConcluded.Conclusion;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.FirstStep;
import disclosuredesk.workflow.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Examination (审查) of what came in: accept it, ask once for a correction, or answer it at once. */
@Act(@Does(step = Examining.STEP, page = "examination"))
public class Examining {

    /** The step of the process. */
    public static final String STEP = "examineRequest";

    /** Where the process asks for the procedure. */
    private static final String SHORT_WAY = "reviewNeeded";

    /** Working days to ask for a correction (art. 30). */
    private static final int NOTICE_WORKING_DAYS = 7;

    private final Requests requests;
    private final Corrections corrections;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Calendars calendars;
    private final Settings settings;
    private final Clock clock;

    Examining(
            Requests requests,
            Corrections corrections,
            CaseProcess process,
            AuditTrail audit,
            Calendars calendars,
            Settings settings,
            Clock clock) {
        this.requests = requests;
        this.corrections = corrections;
        this.process = process;
        this.audit = audit;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    /** The request is clear and is ours: it goes on to a department. */
    public void accept(RequestId id, int version, @Nullable String note, Officer by) {
        requests.take(id, version, by);
        WorkItem turn = process.turn(id, STEP, by);
        audit.record(new RequestAccepted(id, LocalDate.now(clock), note), by);
        process.complete(turn, Map.of("examination", "ACCEPTED"));
    }

    /** The request can be answered without a search; drafting begins. */
    public void conclude(RequestId id, int version, Conclusion conclusion, String reason, Officer by) {
        requests.take(id, version, by);
        WorkItem turn = process.turn(id, STEP, by);
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "requests.examination.reasonMissing");
        }
        if (conclusion == Conclusion.STILL_UNCLEAR && corrections.of(id).isEmpty()) {
            throw Refused.invalid("conclusion", "requests.examination.neverCorrected");
        }
        audit.record(new RequestConcluded(id, LocalDate.now(clock), conclusion, reason), by);
        process.complete(turn, Map.of("examination", "CONCLUDED"));
    }

    /**
     * What is asked for is at hand and may be given in full: drafted at once, signed by the head without a legal review (简易程序).
     *
     * @throws Refused conflict where the agency has not switched it on
     */
    public void takeSimply(RequestId id, int version, Officer by) {
        requests.take(id, version, by);
        WorkItem turn = process.turn(id, STEP, by);
        if (!offersSimple(id, by)) {
            throw Refused.conflict("requests.examination.notSimple");
        }
        audit.record(new SimpleProcedureTaken(id, LocalDate.now(clock)), by);
        process.complete(turn, Map.of("examination", "CONCLUDED"));
    }

    /** Whether the officer's agency has the short way, and the request was begun since the process knows it. */
    @EachTime
    public boolean offersSimple(RequestId id, Officer by) {
        return settings.of(by.agencyId(), Setting.SIMPLE_PROCEDURE) == 1 && process.knows(id, SHORT_WAY);
    }

    /**
     * The content is unclear: the applicant is told, once, what to correct and by when (art. 30). If he does not,
     * the process itself ends the request at the end of that day. It may show at any step before the signature; the
     * request then goes back to wait for the correction.
     */
    public void askForCorrection(RequestId id, int version, CorrectionNotice notice, Officer by) {
        askForCorrection(id, version, notice, null, by);
    }

    /**
     * The same, with the reason a notice after the seventh working day must have; such a notice stops no period until
     * the correction comes in.
     *
     * @throws Refused invalid if the notice is late and no reason is given
     */
    public void askForCorrection(
            RequestId id, int version, CorrectionNotice notice, @Nullable String lateReason, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        boolean examining = process.standsAt(id, STEP);
        WorkItem turn = examining ? process.turn(id, STEP, by) : process.turnToReturn(id, by);
        require(notice, request);
        if (!examining) {
            String step = process.beforeSignature(id).orElseThrow();
            audit.record(new CaseReturned(id, LocalDate.now(clock), step, FirstStep.CORRECTION, "", null), by);
        }
        corrections.insert(id, notice);
        audit.record(new CorrectionAsked(id, notice.sentOn(), notice.dueOn(), notice.items()), by);
        if (isLate(notice, request)) {
            if (lateReason == null || lateReason.isBlank()) {
                throw Refused.invalid("lateReason", "requests.correction.lateReasonMissing", lastDay(request));
            }
            audit.record(new LateNoticeExplained(id, notice.sentOn(), lateReason), by);
        }
        if (examining) {
            process.complete(turn, Map.of("examination", "CORRECTION_ASKED"));
        } else {
            process.goBack(turn, FirstStep.CORRECTION);
        }
    }

    /** Whether a correction can be asked for by the officer although the examination is over. */
    @EachTime
    public boolean isCorrectable(RequestId id, Officer by) {
        return by.is(Role.CLERK)
                && corrections.of(id).isEmpty()
                && process.beforeSignature(id)
                        .filter(step -> !step.equals(STEP))
                        .isPresent();
    }

    private boolean isLate(CorrectionNotice notice, DisclosureRequest request) {
        return notice.sentOn().isAfter(lastDay(request));
    }

    /** Seven working days from receipt, by the strictest reading of when that was. */
    private LocalDate lastDay(DisclosureRequest request) {
        return calendars.of(request.agencyId()).due(request.receipt().safeOn(), NOTICE_WORKING_DAYS);
    }

    private void require(CorrectionNotice notice, DisclosureRequest request) {
        if (corrections.of(request.id()).isPresent()) {
            throw Refused.invalid("answer", "requests.correction.onlyOnce");
        }
        if (notice.items().isBlank()) {
            throw Refused.invalid("items", "requests.correction.itemsMissing");
        }
        requests.requirePossible(request, notice.sentOn(), "sentOn");
        if (!notice.dueOn().isAfter(notice.sentOn()) || !notice.dueOn().isAfter(LocalDate.now(clock))) {
            throw Refused.invalid("dueOn", "requests.correction.dueTooEarly");
        }
    }
}
