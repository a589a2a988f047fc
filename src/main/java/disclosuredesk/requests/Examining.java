package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.calendar.CalendarMissing;
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
import java.util.Optional;
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
    private final Papers papers;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Calendars calendars;
    private final Settings settings;
    private final Clock clock;

    Examining(
            Requests requests,
            Corrections corrections,
            Papers papers,
            CaseProcess process,
            AuditTrail audit,
            Calendars calendars,
            Settings settings,
            Clock clock) {
        this.requests = requests;
        this.corrections = corrections;
        this.papers = papers;
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
     * The content is unclear: what the applicant is to correct, and by when, is put into a letter (art. 30). Nothing is sent yet and
     * no period stops. It may show at any step before the signature.
     *
     * @param outside whether the letter was made outside this system and is filed by itself
     * @throws Refused conflict if a letter is on file already
     */
    public void prepareCorrection(
            RequestId id, int version, String items, LocalDate dueOn, boolean outside, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        turnToAsk(id, by);
        if (corrections.of(id).isPresent()) {
            throw Refused.invalid("answer", "requests.correction.onlyOnce");
        }
        if (items.isBlank()) {
            throw Refused.invalid("items", "requests.correction.itemsMissing");
        }
        LocalDate today = LocalDate.now(clock);
        if (!dueOn.isAfter(today)) {
            throw Refused.invalid("dueOn", "requests.correction.dueTooEarly");
        }
        Optional<Papers.Filed> paper = papers.of(id, PaperKind.CORRECTION_NOTICE);
        if (paper.isPresent() && (!paper.get().isOutside() || prepared(id).isPresent())) {
            throw Refused.conflict("requests.paper.there");
        }
        audit.record(new CorrectionPrepared(id, today, dueOn, items), by);
        if (!outside && paper.isEmpty()) {
            papers.make(request, PaperKind.CORRECTION_NOTICE, by);
        }
    }

    /**
     * The letter went out: the applicant was told, once, what to correct and by when. If he does not, the process itself ends the
     * request at the end of that day. After the examination the request goes back to wait for the correction.
     *
     * @param lateReason what a notice after the seventh working day must have; such a notice stops no period until the correction comes in
     * @throws Refused invalid if the notice is late and no reason is given; conflict if no letter is on file
     */
    public void askForCorrection(RequestId id, int version, LocalDate sentOn, @Nullable String lateReason, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        boolean examining = process.standsAt(id, STEP);
        WorkItem turn = turnToAsk(id, by);
        CorrectionPrepared prepared = prepared(id).orElseThrow(() -> Refused.conflict("requests.paper.none"));
        CorrectionNotice notice = CorrectionNotice.sent(sentOn, prepared.items(), prepared.dueOn());
        require(notice, request);
        if (!examining) {
            String step = process.beforeSignature(id).orElseThrow();
            audit.record(new CaseReturned(id, LocalDate.now(clock), step, FirstStep.CORRECTION, "", null), by);
        }
        corrections.insert(id, notice);
        audit.record(new CorrectionAsked(id, notice.sentOn(), notice.dueOn(), notice.items()), by);
        LocalDate lastDay = lastDay(request);
        if (lastDay != null && notice.sentOn().isAfter(lastDay)) {
            if (lateReason == null || lateReason.isBlank()) {
                throw Refused.invalid("lateReason", "requests.correction.lateReasonMissing", lastDay);
            }
            audit.record(new LateNoticeExplained(id, notice.sentOn(), lateReason), by);
        }
        if (examining) {
            process.complete(turn, Map.of("examination", "CORRECTION_ASKED"));
        } else {
            process.goBack(turn, FirstStep.CORRECTION);
        }
    }

    private WorkItem turnToAsk(RequestId id, Officer by) {
        return process.standsAt(id, STEP) ? process.turn(id, STEP, by) : process.turnToReturn(id, by);
    }

    /** What the applicant is to be told to correct, or was told. */
    private Optional<CorrectionPrepared> prepared(RequestId id) {
        return audit.latest(id, CorrectionPrepared.class).map(entry -> audit.as(CorrectionPrepared.class, entry));
    }

    /** What is prepared and still to be sent, or is to be prepared anew because its letter was voided. */
    @EachTime
    public Optional<CorrectionPrepared> preparedCorrection(RequestId id, Officer by) {
        requests.get(id, by);
        return corrections.of(id).isPresent() ? Optional.empty() : prepared(id);
    }

    /** Whether a correction can be asked for by the officer beside the examination: it is over, or the letter is prepared. */
    @EachTime
    public boolean isCorrectable(RequestId id, Officer by) {
        return by.is(Role.CLERK)
                && corrections.of(id).isEmpty()
                && process.beforeSignature(id)
                        .filter(step -> !step.equals(STEP) || prepared(id).isPresent())
                        .isPresent();
    }

    /** Seven working days from receipt, by the strictest reading of when that was; null in a year without a calendar, in which no notice can be called late. */
    private @Nullable LocalDate lastDay(DisclosureRequest request) {
        return CalendarMissing.orNull(
                () -> calendars.of(request.agencyId()).due(request.receipt().safeOn(), NOTICE_WORKING_DAYS));
    }

    private void require(CorrectionNotice notice, DisclosureRequest request) {
        if (corrections.of(request.id()).isPresent()) {
            throw Refused.conflict("requests.correction.onlyOnce");
        }
        requests.requirePossible(request, notice.sentOn(), "sentOn");
        if (!notice.dueOn().isAfter(notice.sentOn()) || !notice.dueOn().isAfter(LocalDate.now(clock))) {
            throw Refused.invalid("sentOn", "requests.correction.dueTooEarly");
        }
    }
}
