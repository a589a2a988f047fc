package disclosuredesk.cooperation;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.cooperation.Conferral.Form;
import disclosuredesk.cooperation.Conferral.Opinion;
import disclosuredesk.cooperation.Conferral.Weighing;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conferring (会商) on a case with the offices that know the law, secrecy or the matter. It runs beside all steps and moves none. */
@Act(@Does(page = "conferral"))
public class Conferring {

    private static final Set<Role> OFFICE = Set.of(Role.CLERK, Role.HANDLER, Role.HEAD);
    private static final Set<Role> RECORDERS = Set.of(Role.CLERK, Role.HANDLER, Role.HEAD, Role.LEGAL_REVIEWER);

    private final Requests requests;
    private final Conferrals conferrals;
    private final Agencies agencies;
    private final ShownPapers papers;
    private final RecordedOpinions recorded;
    private final AuditTrail audit;
    private final Clock clock;

    Conferring(
            Requests requests,
            Conferrals conferrals,
            Agencies agencies,
            ShownPapers papers,
            RecordedOpinions recorded,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.conferrals = conferrals;
        this.agencies = agencies;
        this.papers = papers;
        this.recorded = recorded;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Convenes a conferral.
     *
     * @throws Refused forbidden to all but clerks, handlers and heads; conflict if the case is closed; invalid without a question or anybody to
     *     confer with, if the question tells who the applicant is, or a meeting has no day or one that has passed
     */
    public void convene(RequestId id, ConferralQuestion asked, Officer by) {
        DisclosureRequest request = requests.lock(id, by);
        requireOne(OFFICE, by);
        requireOpen(request);
        ShownPapers.requireQuestion(request, asked.question());
        AskingAssistance.requireLimit(asked.workingDays());
        LocalDate today = LocalDate.now(clock);
        if (asked.form() == Form.MEETING && asked.heldOn() == null) {
            throw Refused.invalid("meetingOn", "cooperation.confer.dayMissing");
        }
        if (asked.heldOn() != null && asked.heldOn().isBefore(today)) {
            throw Refused.invalid("meetingOn", "cooperation.confer.dayPast");
        }
        if (asked.participants().values().stream().allMatch(List::isEmpty)) {
            throw Refused.invalid("departmentNames", "cooperation.confer.nobody");
        }
        List<Material> shown = papers.chosen(id, asked.papers());
        long conferral = conferrals.insert(id, asked, departments(by), today, by);
        shown.forEach(paper -> conferrals.addPaper(conferral, paper.id(), ConferralPart.QUESTION));
        String who = Arrays.stream(Conferral.Participant.Kind.values())
                .flatMap(kind -> asked.participants().getOrDefault(kind, List.of()).stream())
                .collect(Collectors.joining("、"));
        audit.record(new ConferralConvened(id, today, conferral, asked.form(), who, asked.workingDays()), by);
    }

    /**
     * Records what one of those who confer says.
     *
     * @throws Refused forbidden to all but clerks, handlers, heads and legal reviewers; conflict once it is concluded; invalid without person and
     *     text, if he does not confer, or if the day cannot be
     */
    public void recordOpinion(RequestId id, long conferral, Opinion opinion, List<InspectedFile> files, Officer by) {
        Conferral open = open(id, conferral, RECORDERS, by);
        requirePossible(open, opinion.givenOn(), "givenOn");
        recorded.add(open, opinion, files, by);
    }

    /**
     * Records what they came to.
     *
     * @param minutes the opinions in sum; needed, here or as a file, where no opinion was recorded by itself
     * @throws Refused as for an opinion, but forbidden to legal reviewers too; invalid without a conclusion, or with neither opinions nor minutes
     */
    public void conclude(
            RequestId id,
            long conferral,
            LocalDate on,
            String minutes,
            List<InspectedFile> files,
            String conclusion,
            Officer by) {
        Conferral open = open(id, conferral, OFFICE, by);
        requirePossible(open, on, "concludedOn");
        if (conclusion.isBlank()) {
            throw Refused.invalid("conclusionText", "cooperation.conclude.missing");
        }
        if (open.opinions().isEmpty() && minutes.isBlank() && files.isEmpty()) {
            throw Refused.invalid("minutes", "cooperation.conclude.minutesMissing");
        }
        papers.file(id, files, by).forEach(file -> conferrals.addPaper(conferral, file.id(), ConferralPart.MINUTES));
        conferrals.conclude(conferral, on, minutes.strip(), conclusion.strip(), by);
        audit.record(new ConferralConcluded(id, on, conferral, open.opinions().size()), by);
    }

    /**
     * Who drafts says whether the draft follows the conclusion; as long as the case is open it can be said anew.
     *
     * @throws Refused forbidden to all but clerks; conflict without a conclusion, or if the case is closed; invalid if a departure has no reason
     */
    public void weigh(RequestId id, long conferral, @Nullable Weighing weighing, String reason, Officer by) {
        requireOpen(requests.lock(id, by));
        requireOne(Set.of(Role.CLERK), by);
        Conferral concluded = one(id, conferral);
        if (concluded.concludedOn() == null || concluded.ending() != null) {
            throw Refused.conflict("cooperation.weigh.noConclusion");
        }
        if (weighing == null) {
            throw Refused.invalid("weighing", "cooperation.weigh.missing");
        }
        if (weighing == Weighing.DEPARTED && reason.isBlank()) {
            throw Refused.invalid("weighReason", "cooperation.weigh.reasonMissing");
        }
        LocalDate today = LocalDate.now(clock);
        conferrals.weigh(conferral, today, weighing, reason.strip(), by);
        audit.record(new ConferralWeighed(id, today, conferral, weighing, reason.strip()), by);
    }

    /**
     * Ends a conferral without a conclusion.
     *
     * @throws Refused forbidden to all but clerks, handlers and heads; conflict once it is concluded; invalid without a reason
     */
    public void callOff(RequestId id, long conferral, String reason, Officer by) {
        open(id, conferral, OFFICE, by);
        if (reason.isBlank()) {
            throw Refused.invalid("callOffReason", "cooperation.callOff.reasonMissing");
        }
        LocalDate today = LocalDate.now(clock);
        conferrals.end(conferral, today, Ending.TAKEN_BACK, reason.strip(), by.id());
        audit.record(new ConferralCalledOff(id, today, conferral, Ending.TAKEN_BACK, reason.strip()), by);
    }

    private Map<String, Long> departments(Officer by) {
        return agencies.departments(by.agencyId()).stream()
                .collect(Collectors.toMap(Department::name, Department::id, (first, second) -> first));
    }

    private Conferral open(RequestId id, long conferral, Set<Role> roles, Officer by) {
        requests.lock(id, by);
        requireOne(roles, by);
        Conferral found = one(id, conferral);
        if (!found.isOpen()) {
            throw Refused.conflict("cooperation.confer.ended");
        }
        return found;
    }

    private Conferral one(RequestId id, long conferral) {
        return conferrals.of(id, conferral).orElseThrow(() -> Refused.notFound("cooperation.confer.notFound"));
    }

    private void requirePossible(Conferral conferral, LocalDate on, String field) {
        requests.requireNotFuture(on, field);
        if (on.isBefore(conferral.convenedOn())) {
            throw Refused.invalid(field, "cooperation.confer.beforeConvened", conferral.convenedOn());
        }
    }

    private static void requireOpen(DisclosureRequest request) {
        if (request.isClosed()) {
            throw Refused.conflict("cooperation.caseClosed");
        }
    }

    private static void requireOne(Set<Role> roles, Officer by) {
        if (roles.stream().noneMatch(by::is)) {
            throw Refused.forbidden("cooperation.confer.notYours");
        }
    }
}
