package disclosuredesk.letters;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.Decisions;
import disclosuredesk.decision.Outcome;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Letters beside the answer are issued, and wrong ones voided, never deleted: each number keeps its explanation. */
@Act
public class IssuingLetters {

    private static final List<Outcome> ENDED_BY_PERIOD = List.of(Outcome.R6_1, Outcome.R6_2);

    private final Requests requests;
    private final Decisions decisions;
    private final Letters letters;
    private final LettersFromOutside outside;
    private final Deliveries deliveries;
    private final Issuing issuing;
    private final Notices notices;
    private final Sheets sheets;
    private final CooperationLetters cooperation;
    private final DecisionLetters decisionLetters;
    private final Composing composing;
    private final LetterWords words;
    private final AuditTrail audit;
    private final Clock clock;

    IssuingLetters(
            Requests requests,
            Decisions decisions,
            Letters letters,
            LettersFromOutside outside,
            Deliveries deliveries,
            Issuing issuing,
            Notices notices,
            Sheets sheets,
            CooperationLetters cooperation,
            DecisionLetters decisionLetters,
            Composing composing,
            LetterWords words,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.letters = letters;
        this.outside = outside;
        this.deliveries = deliveries;
        this.issuing = issuing;
        this.notices = notices;
        this.sheets = sheets;
        this.cooperation = cooperation;
        this.decisionLetters = decisionLetters;
        this.composing = composing;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** The kinds for which the record has everything and some addressee has no valid letter yet. */
    @EachTime
    public List<LetterKind> possible(RequestId id, Officer by) {
        DisclosureRequest request = requests.get(id, by);
        List<LetterKind> kinds = new ArrayList<>();
        if (request.isVoid()) {
            return kinds;
        }
        for (LetterKind kind : LetterKind.values()) {
            boolean open = kind == LetterKind.DECISION
                    ? letters.valid(id, kind).isEmpty()
                            && (endedByPeriod(request) || approved(id).isPresent())
                    : !missing(request, kind).isEmpty();
            if (open) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /**
     * Issues the letters of the kind that are still to be issued, one to an addressee, dated today.
     *
     * @param despite why an answer is issued although the letter check finds something, e.g. that the correction notice
     *     was numbered outside this system; only the head may say so
     * @return how many
     * @throws Refused conflict if the record has no ground for such a letter, or each addressee has one
     */
    public int issue(RequestId id, int version, LetterKind kind, String despite, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        requireOffice(by);
        LocalDate today = LocalDate.now(clock);
        if (kind == LetterKind.DECISION) {
            if (!despite.isBlank() && !by.is(Role.HEAD)) {
                throw Refused.forbidden("letters.despiteHeadOnly");
            }
            return answer(request, today, despite, by);
        }
        Letterhead letterhead = issuing.letterhead(request.agencyId());
        List<NoticeLetter> missing = missing(request, kind);
        if (missing.isEmpty()) {
            throw Refused.conflict("letters.nothingToIssue");
        }
        missing.forEach(notice -> issuing.issue(
                request,
                kind,
                today,
                notice.about(),
                number -> composing.notice(kind, request, notice, today, letterhead, number),
                by));
        return missing.size();
    }

    /**
     * Issues a letter in the officer's own words; there may be several of a kind.
     *
     * @throws Refused invalid, at the field, if the text or the other agency is missing
     */
    public void write(RequestId id, int version, LetterKind kind, WrittenLetter letter, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        requireOffice(by);
        if (!kind.isWritten()) {
            throw Refused.invalid("kind", "letters.written.kindMissing");
        }
        if (kind != LetterKind.RECTIFICATION_NOTICE && letter.agency().isBlank()) {
            throw Refused.invalid("agency", "letters.written.agencyMissing");
        }
        if (letter.text().isBlank()) {
            throw Refused.invalid("text", "letters.written.textMissing");
        }
        LocalDate today = LocalDate.now(clock);
        Letterhead letterhead = issuing.letterhead(request.agencyId());
        NoticeLetter notice = notices.written(kind, request, letter, composing.you(request));
        issuing.issue(
                request,
                kind,
                today,
                null,
                number -> composing.notice(kind, request, notice, today, letterhead, number),
                by);
    }

    /** The answer of a request that a period ended, or anew after the first was voided. */
    private int answer(DisclosureRequest request, LocalDate today, String despite, Officer by) {
        if (letters.valid(request.id(), LetterKind.DECISION).isPresent()) {
            throw Refused.conflict("letters.nothingToIssue");
        }
        if (endedByPeriod(request)) {
            Outcome outcome = Outcome.valueOf(Objects.requireNonNull(request.outcome()));
            decisionLetters.issue(request, outcome, Composing.endedBy(outcome, request), today, despite, by);
            return 1;
        }
        Decision decision = approved(request.id()).orElseThrow(() -> Refused.conflict("letters.nothingToIssue"));
        decisionLetters.issue(
                request,
                decision.outcome(),
                decision.parts(),
                Composing.decidedOn(decision),
                words.of("letters.issuedAnew"),
                by);
        return 1;
    }

    /**
     * Takes a letter back; its number stays used.
     *
     * @throws Refused invalid without a reason; conflict if the answer has been delivered, the letter has gone to the organ asked for help, or is void already
     */
    public void voidLetter(RequestId id, int version, long letterId, String reason, Officer by) {
        requests.take(id, version, by);
        requireOffice(by);
        Letter letter = letters.get(letterId)
                .filter(one -> one.request().equals(id))
                .orElseThrow(() -> Refused.notFound("letters.notFound"));
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "letters.void.reasonMissing");
        }
        if (letter.isVoid()) {
            throw Refused.conflict("letters.void.already");
        }
        if (letter.kind() == LetterKind.DECISION && deliveries.of(id).isPresent()) {
            throw Refused.conflict("letters.void.delivered");
        }
        if (cooperation.isSent(id, letter)) {
            throw Refused.conflict("letters.void.sent");
        }
        LocalDate today = LocalDate.now(clock);
        letters.voidLetter(letterId, today, by.id(), reason.strip());
        audit.record(new LetterVoided(id, today, letter.kind(), letter.number(), reason.strip()), by);
    }

    private List<NoticeLetter> missing(DisclosureRequest request, LetterKind kind) {
        List<LetterFromOutside> elsewhere = outside.of(request.id()).stream()
                .filter(letter -> letter.kind() == kind)
                .toList();
        List<Letter> issued = letters.of(request.id()).stream()
                .filter(letter -> letter.kind() == kind && !letter.isVoid())
                .toList();
        return notices(request, kind).stream()
                .filter(notice -> issued.stream().noneMatch(letter -> says(letter, notice))
                        && elsewhere.stream()
                                .noneMatch(letter -> letter.addressee() == null
                                        || letter.addressee().equals(notice.addressee())))
                .toList();
    }

    private boolean says(Letter letter, NoticeLetter notice) {
        if (notice.about() == null) {
            return letter.content().addressee().equals(words.of("letter.addressee", notice.addressee()));
        }
        return notice.about().equals(letter.about())
                && (notice.since() == null || !letter.issuedOn().isBefore(notice.since()));
    }

    private List<NoticeLetter> notices(DisclosureRequest request, LetterKind kind) {
        return switch (kind) {
            case DECISION -> List.of();
            case THIRD_PARTY_NOTICE, SERVICE_RECEIPT, APPROVAL_SHEET ->
                approved(request.id())
                        .map(decision -> sheets.of(kind, request, decision))
                        .orElse(List.of());
            default -> notices.of(kind, request, composing.you(request));
        };
    }

    private Optional<Decision> approved(RequestId id) {
        return decisions.of(id).filter(Decision::isApproved);
    }

    private static boolean endedByPeriod(DisclosureRequest request) {
        return ENDED_BY_PERIOD.stream().anyMatch(outcome -> outcome.name().equals(request.outcome()));
    }

    static void requireOffice(Officer by) {
        if (!by.is(Role.CLERK) && !by.is(Role.HEAD)) {
            throw Refused.forbidden("letters.officeOnly");
        }
    }
}
