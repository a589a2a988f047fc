package disclosuredesk.consultation;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.clock.Deadlines;
import disclosuredesk.materials.Material;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Papers;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Consultation (征求意见) of third parties, joint agencies and any other organ, arts 11, 17, 32 to 34. */
@Act({@Does(step = Consulting.STEP, page = "consultation"), @Does(step = Consulting.OPINION_STEP, page = "opinion")})
public class Consulting {

    /** The step in which the letters go out. */
    public static final String STEP = "askOpinions";

    /** The message by which each opinion, or its absence, is recorded. */
    public static final String OPINION_STEP = "opinionReceived";

    private final Requests requests;
    private final Consultations consultations;
    private final PreparedEnquiries enquiries;
    private final Papers papers;
    private final LettersWithin within;
    private final AfterOpinions opinions;
    private final Deadlines deadlines;
    private final CaseProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    Consulting(
            Requests requests,
            Consultations consultations,
            PreparedEnquiries enquiries,
            Papers papers,
            LettersWithin within,
            AfterOpinions opinions,
            Deadlines deadlines,
            CaseProcess process,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.consultations = consultations;
        this.enquiries = enquiries;
        this.papers = papers;
        this.within = within;
        this.opinions = opinions;
        this.deadlines = deadlines;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts the letters on paper, one to each party, and numbers them; nothing is sent yet. One to an agency of this installation is no paper: it has
     * it at once, with the materials chosen. If there is no other, the request waits for the opinions.
     *
     * @param materials storage names of materials that go with the letters within the installation
     * @param outside whether the letters on paper were made outside this system and are filed by themselves
     * @return how many letters on paper wait to be sent
     * @throws Refused invalid if a letter within is for a third party or the agency itself, or tells who the applicant is, or if one to the
     *     same party is on file already
     */
    public int prepare(
            RequestId id,
            int version,
            List<Consultation> letters,
            List<String> materials,
            boolean outside,
            Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, STEP, by);
        if (letters.isEmpty()) {
            throw Refused.invalid("letters", "consultation.noLetter");
        }
        List<Material> shown = within.chosen(id, materials);
        within.holdLedgers(request, letters);
        int onPaper = ready(id).size();
        for (int i = 0; i < letters.size(); i++) {
            String field = "letters[" + i + "].";
            Consultation letter = within.addressed(letters.get(i), request, field);
            requireWords(letter, field);
            if (letter.isWithin()) {
                within.arrive(request, open(request, letter, null, by), letter, shown);
            } else {
                onPaper++;
                prepare(request, letter, field, outside, by);
            }
        }
        if (onPaper == 0) {
            process.complete(turn, process.opinionsIn(id, false));
        }
        return onPaper;
    }

    private void prepare(DisclosureRequest request, Consultation letter, String field, boolean outside, Officer by) {
        RequestId id = request.id();
        if (ready(id).stream()
                .anyMatch(one -> one.kind() == letter.kind() && one.party().equals(letter.party()))) {
            throw Refused.invalid(field + "party", "consultation.preparedAlready", letter.party());
        }
        long nth = enquiries.next(id);
        audit.record(
                new ConsultationPrepared(
                        id, LocalDate.now(clock), letter.kind(), letter.party(), letter.subject(), nth),
                by);
        if (!outside) {
            papers.make(request, letter.kind().paper(), nth, by);
        }
    }

    /**
     * The prepared letters went out; the request then waits for the opinions.
     *
     * @throws Refused invalid if a day cannot be; conflict if the paper of one is not on file
     */
    public void ask(RequestId id, int version, List<SentEnquiry> sent, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = process.turn(id, STEP, by);
        if (sent.isEmpty()) {
            throw Refused.conflict("requests.paper.none");
        }
        List<ConsultationPrepared> waiting = enquiries.of(id);
        for (int i = 0; i < sent.size(); i++) {
            SentEnquiry one = sent.get(i);
            Consultation letter = waiting.stream()
                    .filter(prepared -> prepared.nth() == one.nth())
                    .findFirst()
                    .orElseThrow(() -> Refused.conflict("requests.paper.none"))
                    .sent(one);
            requireDays(letter, request, "letters[" + i + "].");
            open(request, letter, one.nth(), by);
        }
        process.complete(turn, process.opinionsIn(id, false));
    }

    private long open(DisclosureRequest request, Consultation letter, @Nullable Long prepared, Officer by) {
        RequestId id = request.id();
        long consultation = consultations.insert(id, letter);
        audit.record(
                new ConsultationOpened(
                        id,
                        letter.sentOn(),
                        consultation,
                        letter.kind() == Consultation.Kind.THIRD_PARTY,
                        letter.party(),
                        letter.kind().name(),
                        prepared,
                        letter.agency()),
                by);
        if (letter.deliveredOn() != null) {
            audit.record(new ConsultationDelivered(id, letter.deliveredOn(), consultation, letter.party()), by);
        }
        return consultation;
    }

    /** The prepared letters whose papers are on file. */
    private List<ConsultationPrepared> ready(RequestId id) {
        return enquiries.of(id).stream()
                .filter(one -> papers.of(id, one.kind().paper(), one.nth()).isPresent())
                .toList();
    }

    /** The prepared letters with their papers; one without is still to be made or filed. */
    @EachTime
    public Map<ConsultationPrepared, Optional<Papers.Filed>> waiting(RequestId id, Officer by) {
        requests.get(id, by);
        Map<ConsultationPrepared, Optional<Papers.Filed>> waiting = new LinkedHashMap<>();
        enquiries
                .of(id)
                .forEach(one -> waiting.put(one, papers.of(id, one.kind().paper(), one.nth())));
        return waiting;
    }

    /**
     * No letter, or no further one, has to be sent: the request waits for the opinions already asked for, or goes on.
     *
     * @throws Refused invalid without a reason
     */
    public void askNobody(RequestId id, int version, String reason, Officer by) {
        requests.take(id, version, by);
        WorkItem turn = process.turn(id, STEP, by);
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "consultation.notNeeded.reasonMissing");
        }
        audit.record(new ConsultationNotNeeded(id, LocalDate.now(clock), reason.strip()), by);
        if (!consultations.isAwaited(id)) {
            process.goBack(turn, process.afterConsultation(id));
        } else {
            process.complete(turn, process.opinionsIn(id, false));
        }
    }

    /**
     * The officer's turn to record what came of a letter; null if the request was taken back to another step while the
     * opinion is outstanding, and stays there.
     */
    private @Nullable WorkItem turn(RequestId id, Role role, Officer by) {
        if (process.standsAt(id, OPINION_STEP) || !consultations.isAwaited(id)) {
            return role == Role.CLERK
                    ? process.turn(id, OPINION_STEP, by)
                    : process.turn(id, OPINION_STEP, role.name(), by);
        }
        CaseProcess.requireRole(OPINION_STEP, role.name(), by);
        return null;
    }

    private static void requireWords(Consultation letter, String field) {
        if (letter.party().isBlank()) {
            throw Refused.invalid(field + "party", "consultation.partyMissing");
        }
        if (letter.subject().isBlank()) {
            throw Refused.invalid(field + "subject", "consultation.subjectMissing");
        }
    }

    private void requireDays(Consultation letter, DisclosureRequest request, String field) {
        requests.requirePossible(request, letter.sentOn(), field + "sentOn");
        if (letter.deliveredOn() != null) {
            requireDelivered(letter, letter.deliveredOn(), field + "deliveredOn");
        }
    }

    private void requireDelivered(Consultation letter, LocalDate deliveredOn, String field) {
        requests.requireNotFuture(deliveredOn, field);
        if (deliveredOn.isBefore(letter.sentOn())) {
            throw Refused.invalid(field, "consultation.deliveredBeforeSent", letter.sentOn());
        }
    }

    /**
     * Records one opinion, or that the party stayed silent. When the last one is in, drafting begins.
     *
     * @throws Refused invalid if the opinion comes before its letter, an objection gives no reasons, or a party is
     *     called silent before its 15 working days have ended, or to which the law sets none
     */
    public void recordOpinion(RequestId id, int version, Answer answer, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        WorkItem turn = turn(id, Role.CLERK, by);
        if (answer.opinion() == Consultation.Opinion.NOT_AWAITED) {
            throw Refused.invalid("opinion", "consultation.opinionMissing");
        }
        Consultation asked = one(consultations.open(id), answer.consultation());
        LocalDate delivered = answer.deliveredOn() == null ? asked.deliveredOn() : answer.deliveredOn();
        Consultation ended = asked.ended(delivered, answer.endedOn(), answer.opinion(), answer.reasons());
        require(ended, request);
        consultations.end(ended);
        if (delivered != null && !delivered.equals(asked.deliveredOn())) {
            audit.record(new ConsultationDelivered(id, delivered, ended.id(), ended.party()), by);
        }
        audit.record(
                new ConsultationEnded(
                        id,
                        answer.endedOn(),
                        ended.id(),
                        ended.party(),
                        answer.opinion().name()),
                by);
        opinions.goOn(id, turn);
    }

    /**
     * The head of the disclosure office goes on without an opinion that has not come; the days up to today stay
     * excluded, and the party does not count as having agreed or stayed silent.
     *
     * @throws Refused invalid without a reason
     */
    public void goOnWithout(RequestId id, int version, long consultation, String reason, Officer by) {
        requests.take(id, version, by);
        WorkItem turn = turn(id, Role.HEAD, by);
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "consultation.goOn.reasonMissing");
        }
        Consultation asked = one(consultations.open(id), consultation);
        LocalDate today = LocalDate.now(clock);
        consultations.end(asked.ended(asked.deliveredOn(), today, Consultation.Opinion.NOT_AWAITED, reason.strip()));
        audit.record(
                new ConsultationEnded(id, today, consultation, asked.party(), Consultation.Opinion.NOT_AWAITED.name()),
                by);
        audit.record(new OpinionNotAwaited(id, today, asked.party(), reason.strip()), by);
        opinions.goOn(id, turn);
    }

    /**
     * Records when a party received its letter: from then on its 15 working days count, and their end is set.
     *
     * @throws Refused invalid if it comes before the letter was sent, or was recorded before
     */
    public void recordDelivery(RequestId id, int version, long consultation, LocalDate deliveredOn, Officer by) {
        requests.take(id, version, by);
        turn(id, Role.CLERK, by);
        Consultation asked = one(consultations.open(id), consultation);
        requireDelivered(asked, deliveredOn, "deliveredOn");
        if (asked.deliveredOn() != null) {
            throw Refused.invalid("deliveredOn", "consultation.deliveredAlready", asked.deliveredOn());
        }
        consultations.deliver(consultation, deliveredOn);
        audit.record(new ConsultationDelivered(id, deliveredOn, consultation, asked.party()), by);
    }

    private static Consultation one(List<Consultation> open, long id) {
        return open.stream()
                .filter(consultation -> consultation.id() == id)
                .findFirst()
                .orElseThrow(() -> Refused.invalid("consultation", "consultation.notOpen"));
    }

    private void require(Consultation ended, DisclosureRequest request) {
        LocalDate endedOn = java.util.Objects.requireNonNull(ended.endedOn());
        requests.requirePossible(request, endedOn, "endedOn");
        if (endedOn.isBefore(ended.sentOn())) {
            throw Refused.invalid("endedOn", "consultation.answeredBeforeSent", ended.sentOn());
        }
        if (ended.deliveredOn() != null) {
            requireDelivered(ended, ended.deliveredOn(), "deliveredOn");
        }
        if (ended.opinion() == Consultation.Opinion.OBJECTS
                && (ended.reasons() == null || ended.reasons().isBlank())) {
            throw Refused.invalid("reasons", "consultation.reasonsMissing");
        }
        if (ended.opinion() == Consultation.Opinion.SILENT) {
            requireSilence(ended, endedOn, request);
        }
    }

    private void requireSilence(Consultation ended, LocalDate endedOn, DisclosureRequest request) {
        if (!ended.kind().hasPeriod()) {
            throw Refused.invalid("opinion", "consultation.noPeriod");
        }
        if (ended.deliveredOn() == null) {
            throw Refused.invalid("deliveredOn", "consultation.deliveryUnknown");
        }
        LocalDate lastDay = deadlines.of(request.agencyId()).opinionDue(ended.deliveredOn());
        if (endedOn.isBefore(lastDay)) {
            throw Refused.invalid("opinion", "consultation.notYetSilent", lastDay);
        }
    }
}
