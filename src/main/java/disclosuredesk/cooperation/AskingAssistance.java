package disclosuredesk.cooperation;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Agency;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.cooperation.Assistance.AskedAgency;
import disclosuredesk.cooperation.AssistanceAsked.Way;
import disclosuredesk.cooperation.AssistanceLetters.Filed;
import disclosuredesk.cooperation.OutsideLetter.Sending;
import disclosuredesk.materials.Material;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asking for help (协查) and seeing to the answer, by those who see the case. It runs beside all steps and moves none. */
@Act(@Does(page = "assistance"))
public class AskingAssistance {

    private final Requests requests;
    private final Agencies agencies;
    private final Assistances assistances;
    private final ShownPapers papers;
    private final AssistanceLetters letters;
    private final OwnLimits limits;
    private final AuditTrail audit;
    private final Clock clock;

    AskingAssistance(
            Requests requests,
            Agencies agencies,
            Assistances assistances,
            ShownPapers papers,
            AssistanceLetters letters,
            OwnLimits limits,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.agencies = agencies;
        this.assistances = assistances;
        this.papers = papers;
        this.letters = letters;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks several at once, each of whom answers for itself; another agency of the installation has the question at once, an organ outside is asked by a
     * letter that was sent, or that is still to be composed and sent.
     *
     * @throws Refused forbidden to all but clerks and handlers; conflict if the case is closed; invalid without a question, if it tells who the
     *     applicant is, without anybody asked, if the department has the case itself, or if nobody at the agency would answer
     */
    public void ask(RequestId id, AssistanceQuestion asked, Officer by) {
        DisclosureRequest request = requests.lock(id, by);
        requireAsker(by);
        if (request.isClosed()) {
            throw Refused.conflict("cooperation.caseClosed");
        }
        ShownPapers.requireQuestion(request, asked.question());
        requireLimit(asked.workingDays());
        if (asked.departments().isEmpty()
                && asked.agencies().isEmpty()
                && asked.letters().isEmpty()) {
            throw Refused.invalid("departments", "cooperation.ask.nobody");
        }
        List<Material> shown = papers.chosen(id, asked.papers());
        String question = asked.question().strip();
        LocalDate today = LocalDate.now(clock);
        List<Agency> others = others(request, asked);
        holdLedgers(request, others);
        for (Department department : departments(request, asked)) {
            ask(request, question, Addressee.of(department), asked.workingDays(), today, shown, by);
        }
        for (Agency other : others) {
            ask(request, question, Addressee.of(other), asked.workingDays(), today, shown, by);
        }
        for (int i = 0; i < asked.letters().size(); i++) {
            OutsideLetter letter = asked.letters().get(i);
            String field = "letters[" + i + "].";
            if (letter.organ().isBlank()) {
                throw Refused.invalid(field + "organ", "cooperation.ask.organMissing");
            }
            Sending sending = letter.sending();
            if (sending != null) {
                require(sending, request, field);
            }
            LocalDate on = sending == null ? today : sending.on();
            ask(request, question, Addressee.of(letter), asked.workingDays(), on, shown, by);
        }
    }

    private List<Department> departments(DisclosureRequest request, AssistanceQuestion asked) {
        Map<Long, Department> known = agencies.departments(request.agencyId()).stream()
                .collect(Collectors.toMap(Department::id, Function.identity()));
        return new TreeSet<>(asked.departments())
                .stream()
                        .map(id -> {
                            Department department = known.get(id);
                            if (department == null) {
                                throw Refused.invalid("departments", "cooperation.ask.unknownDepartment");
                            }
                            if (id.equals(request.departmentId())) {
                                throw Refused.invalid(
                                        "departments", "cooperation.ask.ownDepartment", department.name());
                            }
                            return department;
                        })
                        .toList();
    }

    private List<Agency> others(DisclosureRequest request, AssistanceQuestion asked) {
        Map<Long, Agency> known =
                agencies.others(request.agencyId()).stream().collect(Collectors.toMap(Agency::id, Function.identity()));
        return new TreeSet<>(asked.agencies())
                .stream()
                        .map(id -> {
                            Agency agency = known.get(id);
                            if (agency == null) {
                                throw Refused.invalid("agencies", "cooperation.ask.unknownAgency");
                            }
                            if (agencies.officers(id).stream()
                                    .noneMatch(one -> one.enabled() && Assistance.answersForAgency(one))) {
                                throw Refused.invalid("agencies", "cooperation.ask.agencyUnstaffed", agency.name());
                            }
                            return agency;
                        })
                        .toList();
    }

    /** All of them, before anything is written into one. */
    private void holdLedgers(DisclosureRequest request, List<Agency> others) {
        if (!others.isEmpty()) {
            Set<Long> chains = others.stream().map(Agency::id).collect(Collectors.toCollection(HashSet::new));
            chains.add(request.agencyId());
            audit.hold(chains);
        }
    }

    private void require(Sending sending, DisclosureRequest request, String field) {
        requests.requirePossible(request, sending.on(), field + "sentOn");
        if (sending.documentNumber().isBlank()) {
            throw Refused.invalid(field + "documentNumber", "cooperation.ask.documentMissing");
        }
        if (sending.proof().isBlank()) {
            throw Refused.invalid(field + "sendingProof", "cooperation.ask.proofMissing");
        }
    }

    private void ask(
            DisclosureRequest request,
            String question,
            Addressee whom,
            int workingDays,
            LocalDate on,
            List<Material> shown,
            Officer by) {
        RequestId id = request.id();
        long assistance = assistances.insert(id, question, whom, workingDays, on, by);
        shown.forEach(paper -> assistances.addPaper(assistance, paper.id(), false));
        OutsideLetter letter = whom.letter();
        if (letter != null && letter.sending() == null) {
            audit.record(new AssistancePrepared(id, on, assistance, whom.name(), workingDays), by);
            return;
        }
        recordAsked(id, assistance, whom.name(), letter == null ? null : letter.sending(), on, workingDays, by);
        AskedAgency other = whom.agency();
        if (other != null) {
            String asking = agencies.agency(request.agencyId()).name();
            audit.record(
                    new AssistanceArrived(
                            other.ledger(), on, asking, request.number().toString(), workingDays, shown.size()),
                    Doer.another(other.id(), asking));
        }
    }

    private void recordAsked(
            RequestId id,
            long assistance,
            String asked,
            @Nullable Sending sending,
            LocalDate on,
            int workingDays,
            Officer by) {
        Way way = sending == null ? Way.INSIDE : Way.OUTSIDE;
        String number = sending == null ? "" : sending.documentNumber();
        audit.record(new AssistanceAsked(id, on, assistance, asked, way, number, workingDays), by);
    }

    /**
     * The letter to an organ outside was sent; from that day on the limit runs. One composed here names the last day, so that stays.
     *
     * @param documentNumber of a letter that was not composed here
     * @throws Refused forbidden to all but clerks and handlers; conflict if it was sent or has ended; invalid without number and proof, if the day
     *     cannot be, or if the letter names a day that has passed then
     */
    public void send(long id, String documentNumber, LocalDate on, String proof, Officer by) {
        Assistance asked = lock(id, by);
        requireAsker(by);
        requireOpen(asked);
        if (!asked.isUnsent()) {
            throw Refused.conflict("cooperation.send.done");
        }
        Optional<Filed> filed = letters.of(asked.request(), id);
        Sending sending = new Sending(filed.map(Filed::number).orElse(documentNumber.strip()), on, proof.strip());
        require(sending, requests.get(asked.request(), by), "");
        int workingDays = filed.map(letter -> daysLeft(asked, letter, on)).orElse(asked.workingDays());
        assistances.send(id, sending, workingDays);
        recordAsked(asked.request(), id, asked.asked(), sending, on, workingDays, by);
    }

    private int daysLeft(Assistance asked, Filed letter, LocalDate on) {
        if (on.isBefore(letter.issuedOn())) {
            throw Refused.invalid("sentOn", "cooperation.send.beforeLetter", letter.issuedOn());
        }
        LocalDate due = limits.due(asked.agencyId(), letter.issuedOn(), asked.workingDays());
        if (due == null) {
            return asked.workingDays();
        }
        int left = limits.workingDays(asked.agencyId(), on, due);
        if (left < 1) {
            throw Refused.invalid("sentOn", "cooperation.send.limitPassed", due);
        }
        return left;
    }

    /**
     * Who asked takes it back before it was received.
     *
     * @throws Refused forbidden to others; conflict once it was received; invalid without a reason
     */
    public void takeBack(long id, String reason, Officer by) {
        Assistance asked = lock(id, by);
        if (asked.askedById() != by.id()) {
            throw Refused.forbidden("cooperation.takeBack.notYours", asked.askedBy());
        }
        requireOpen(asked);
        if (asked.receivedOn() != null) {
            throw Refused.conflict("cooperation.takeBack.received");
        }
        if (reason.isBlank()) {
            throw Refused.invalid("withdrawReason", "cooperation.takeBack.reasonMissing");
        }
        end(asked, Ending.TAKEN_BACK, reason, by);
    }

    /**
     * Presses for the answer (催办), once a day.
     *
     * @throws Refused forbidden to all but clerks, handlers and heads; conflict if it was answered or pressed for today
     */
    public void chase(long id, String note, Officer by) {
        Assistance asked = lock(id, by);
        requireSeeingTo(by);
        requireAwaited(asked);
        LocalDate today = LocalDate.now(clock);
        if (!assistances.chase(id, today, note.strip(), by)) {
            throw Refused.conflict("cooperation.chase.today");
        }
        audit.record(new AssistanceChased(asked.request(), today, id, asked.asked(), note.strip()), by);
    }

    /**
     * Tells the head of the disclosure office that the limit has passed without an answer.
     *
     * @throws Refused forbidden to all but clerks and handlers; conflict before the limit has passed, or if he was told; invalid without a reason
     */
    public void escalate(long id, String reason, Officer by) {
        Assistance asked = lock(id, by);
        requireAsker(by);
        requireAwaited(asked);
        LocalDate today = LocalDate.now(clock);
        if (asked.escalatedOn() != null) {
            throw Refused.conflict("cooperation.escalate.done", asked.escalatedOn());
        }
        if (!limits.isPast(asked.agencyId(), asked.askedOn(), asked.workingDays(), today)) {
            throw Refused.conflict("cooperation.escalate.early");
        }
        if (reason.isBlank()) {
            throw Refused.invalid("escalation", "cooperation.escalate.reasonMissing");
        }
        assistances.escalate(id, today, reason.strip(), by);
        audit.record(new AssistanceEscalated(asked.request(), today, id, asked.asked(), reason.strip()), by);
    }

    /**
     * Nothing more is awaited.
     *
     * @throws Refused forbidden to all but clerks, handlers and heads; invalid without a reason if there is no answer, or it came late
     */
    public void close(long id, String reason, Officer by) {
        Assistance asked = lock(id, by);
        requireSeeingTo(by);
        requireOpen(asked);
        LocalDate answered = asked.answeredOn();
        if (reason.isBlank()) {
            if (answered == null) {
                throw Refused.invalid("closeReason", "cooperation.close.unanswered");
            }
            if (limits.isPast(asked.agencyId(), asked.askedOn(), asked.workingDays(), answered)) {
                throw Refused.invalid("closeReason", "cooperation.close.late");
            }
        }
        end(asked, Ending.CLOSED, reason, by);
    }

    private void end(Assistance asked, Ending ending, String reason, Officer by) {
        LocalDate today = LocalDate.now(clock);
        assistances.end(asked, today, ending, reason.strip(), by.id());
        audit.record(asked.ended(today, ending, reason.strip()), by);
    }

    /** The one that was asked, its case locked; who does not see the case finds none. */
    private Assistance lock(long id, Officer by) {
        Assistance seen = assistances.of(id).orElseThrow(() -> Refused.notFound("cooperation.notFound"));
        requests.lock(seen.request(), by);
        return assistances.of(id).orElseThrow(() -> Refused.notFound("cooperation.notFound"));
    }

    static void requireLimit(int workingDays) {
        if (workingDays < 1 || workingDays > ShownPapers.MOST_WORKING_DAYS) {
            throw Refused.invalid("workingDays", "cooperation.limitImpossible", ShownPapers.MOST_WORKING_DAYS);
        }
    }

    private static void requireAsker(Officer by) {
        if (!by.is(Role.CLERK) && !by.is(Role.HANDLER)) {
            throw Refused.forbidden("cooperation.ask.notYours");
        }
    }

    private static void requireSeeingTo(Officer by) {
        if (!by.is(Role.CLERK) && !by.is(Role.HANDLER) && !by.is(Role.HEAD)) {
            throw Refused.forbidden("cooperation.seeTo.notYours");
        }
    }

    static void requireOpen(Assistance asked) {
        if (!asked.isOpen()) {
            throw Refused.conflict("cooperation.ended");
        }
    }

    static void requireAwaited(Assistance asked) {
        requireOpen(asked);
        if (asked.isUnsent()) {
            throw Refused.conflict("cooperation.unsent");
        }
        if (asked.answeredOn() != null) {
            throw Refused.conflict("cooperation.answered", asked.answeredOn());
        }
    }
}
