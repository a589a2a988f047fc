package disclosuredesk.letters;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.clock.AnswerPostponed;
import disclosuredesk.clock.ClockFact.Extended;
import disclosuredesk.clock.Deadline;
import disclosuredesk.clock.Deadlines;
import disclosuredesk.clock.ExtensionApproved;
import disclosuredesk.clock.ExtensionNoticeSent;
import disclosuredesk.clock.ReasonsAsked;
import disclosuredesk.clock.ReasonsPrepared;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.consultation.Consultations;
import disclosuredesk.consultation.PreparedEnquiries;
import disclosuredesk.decision.RequestWithdrawn;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.fees.FeePrepared;
import disclosuredesk.fees.Fees;
import disclosuredesk.lettercheck.Paragraph;
import disclosuredesk.lettercheck.Paragraph.Kind;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.CorrectionPrepared;
import disclosuredesk.requests.Corrections;
import disclosuredesk.requests.DepartmentAssigned;
import disclosuredesk.requests.DisclosureRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each letter on the way to the answer says (law notes section 6), from the record; a kind whose fact is not on the
 * record has no letter. The internal sheets are in {@link Sheets}.
 */
@Component
class Notices {

    private final Corrections corrections;
    private final Consultations consultations;
    private final PreparedEnquiries enquiries;
    private final CooperationLetters cooperation;
    private final Fees fees;
    private final Deadlines deadlines;
    private final Agencies agencies;
    private final Settings settings;
    private final AuditTrail audit;
    private final LetterWords words;
    private final Clock clock;

    Notices(
            Corrections corrections,
            Consultations consultations,
            PreparedEnquiries enquiries,
            CooperationLetters cooperation,
            Fees fees,
            Deadlines deadlines,
            Agencies agencies,
            Settings settings,
            AuditTrail audit,
            LetterWords words,
            Clock clock) {
        this.corrections = corrections;
        this.consultations = consultations;
        this.enquiries = enquiries;
        this.cooperation = cooperation;
        this.fees = fees;
        this.deadlines = deadlines;
        this.agencies = agencies;
        this.settings = settings;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /** The letters of the kind that the record gives now, one to an addressee. */
    List<NoticeLetter> of(LetterKind kind, DisclosureRequest request, String you) {
        return switch (kind) {
            case RECEIPT -> receipt(request, you);
            case CONFIRMATION_RECORD -> confirmation(request);
            case ORAL_RECORD -> oral(request);
            case CORRECTION_NOTICE ->
                toCorrect(request)
                        .map(asked -> told(
                                request,
                                kind,
                                you,
                                TypedWords.officer(words.quotable(asked.items())),
                                words.day(asked.dueOn())))
                        .stream()
                        .toList();
            case REASONS_NOTICE ->
                fact(request, ReasonsAsked.class)
                        .map(asked -> new ReasonsPrepared(request.id(), asked.on(), asked.dueOn(), asked.finding()))
                        .or(() -> fact(request, ReasonsPrepared.class))
                        .map(asked -> told(
                                request,
                                kind,
                                you,
                                TypedWords.officer(words.sentence(asked.finding())),
                                words.day(asked.dueOn())))
                        .stream()
                        .toList();
            case EXTENSION_NOTICE ->
                fact(request, ExtensionApproved.class)
                        .map(approved -> told(
                                request,
                                kind,
                                you,
                                TypedWords.officer(words.quotable(approved.reason())),
                                String.valueOf(approved.workingDays()),
                                words.day(extendedDue(request, approved))))
                        .stream()
                        .toList();
            case POSTPONEMENT_NOTICE ->
                fact(request, AnswerPostponed.class)
                        .map(postponed -> told(
                                request,
                                kind,
                                you,
                                TypedWords.officer(words.sentence(postponed.reason())),
                                words.day(postponed.until())))
                        .stream()
                        .toList();
            case THIRD_PARTY_ENQUIRY -> asked(kind, request, Consultation.Kind.THIRD_PARTY);
            case JOINT_ENQUIRY -> asked(kind, request, Consultation.Kind.JOINT_AGENCY);
            case AGENCY_ENQUIRY -> asked(kind, request, Consultation.Kind.OTHER_AGENCY);
            case SECRECY_ENQUIRY -> asked(kind, request, Consultation.Kind.SECRECY_AGENCY);
            case ENQUIRY_NOTICE -> enquiry(request, you);
            case ASSIGNMENT_SLIP -> assignment(request);
            case FEE_NOTICE ->
                fees
                        .of(request.id())
                        .map(sent -> told(request, kind, you, sent.basis(), sent.computation(), sent.amount()))
                        .or(() -> fact(request, FeePrepared.class)
                                .map(fee -> told(request, kind, you, fee.basis(), fee.computation(), fee.amount())))
                        .stream()
                        .toList();
            case WITHDRAWAL_CONFIRMATION ->
                fact(request, RequestWithdrawn.class)
                        .map(withdrawn -> told(request, kind, you, words.day(withdrawn.on())))
                        .stream()
                        .toList();
            case ASSISTANCE_LETTER -> cooperation.asking(request);
            case ASSISTANCE_URGING -> cooperation.urging(request);
            case RECTIFICATION_NOTICE, FORWARDING_NOTICE -> List.of();
            case THIRD_PARTY_NOTICE, DECISION, SERVICE_RECEIPT, APPROVAL_SHEET ->
                throw new IllegalArgumentException(kind + " rests on the decision");
        };
    }

    private NoticeLetter told(
            DisclosureRequest request,
            LetterKind kind,
            String you,
            FeeNotice.Basis basis,
            String computation,
            int amount) {
        return told(
                request,
                kind,
                you,
                words.of("letter.feeBasis." + basis),
                TypedWords.officer(words.quotable(computation)),
                String.valueOf(amount));
    }

    /** As it was sent; before that, as it is prepared. */
    private Optional<CorrectionPrepared> toCorrect(DisclosureRequest request) {
        return corrections
                .of(request.id())
                .map(sent -> new CorrectionPrepared(request.id(), sent.sentOn(), sent.dueOn(), sent.items()))
                .or(() -> fact(request, CorrectionPrepared.class));
    }

    private List<NoticeLetter> receipt(DisclosureRequest request, String you) {
        String due =
                deadlines.of(request.id()).map(Deadline::safe).map(words::day).orElse("");
        return List.of(told(
                request,
                LetterKind.RECEIPT,
                you,
                words.of("Channel." + request.channel()),
                request.number().toString(),
                due.isEmpty() ? "" : words.of("letter.notLaterThan", due)));
    }

    /** Art. 33 paragraph 3: who is asked, and that this time does not count; of those alone whose time does not. */
    private List<NoticeLetter> enquiry(DisclosureRequest request, String you) {
        boolean secrecyStops = settings.of(request.agencyId(), Setting.SECRECY_STOPS) == 1;
        List<Consultation> asked = consultations.of(request.id()).stream()
                .filter(one -> one.kind() != Consultation.Kind.SECRECY_AGENCY || secrecyStops)
                .toList();
        boolean thirdParty = asked.stream().anyMatch(one -> one.kind() == Consultation.Kind.THIRD_PARTY);
        boolean agency = asked.stream().anyMatch(one -> one.kind() != Consultation.Kind.THIRD_PARTY);
        String whose = thirdParty && agency ? "BOTH" : thirdParty ? "THIRD_PARTY" : "AGENCY";
        return asked.stream()
                .map(Consultation::sentOn)
                .min(LocalDate::compareTo)
                .map(sentOn -> told(
                        request, LetterKind.ENQUIRY_NOTICE, you, words.day(sentOn), words.of("letter.asked." + whose)))
                .stream()
                .toList();
    }

    /** Art. 31 items 2 and 3: only where the day of receipt is the day both sides confirmed. */
    private List<NoticeLetter> confirmation(DisclosureRequest request) {
        LocalDate confirmedOn = request.receipt().confirmedOn();
        if (confirmedOn == null || !request.channel().needsConfirmation()) {
            return List.of();
        }
        return List.of(told(
                request,
                LetterKind.CONFIRMATION_RECORD,
                words.of("Channel." + request.channel()),
                words.day(request.receipt().safeOn()),
                words.day(confirmedOn),
                words.of(request.channel().isElectronic() ? "letter.item3" : "letter.item2")));
    }

    /** Art. 29: who cannot write is asked, and what he said is written down and signed; only for one who came himself. */
    private List<NoticeLetter> oral(DisclosureRequest request) {
        if (request.channel() != Channel.IN_PERSON) {
            return List.of();
        }
        var applicant = request.applicant();
        return List.of(new NoticeLetter(
                applicant.name(),
                paragraphs(
                        LetterKind.ORAL_RECORD,
                        words.day(request.receivedOn()),
                        TypedWords.applicant(applicant.name()),
                        words.of("IdentityKind." + applicant.identity().kind()),
                        TypedWords.applicant(applicant.identity().number()),
                        TypedWords.applicant(words.line(String.join(
                                "；",
                                Stream.of(applicant.phone(), applicant.email(), applicant.address())
                                        .filter(Objects::nonNull)
                                        .toList()))),
                        TypedWords.applicant(words.quotable(request.information())),
                        words.of("WantedForm." + request.wantedForm()),
                        words.of("WantedRoute." + request.wantedRoute()))));
    }

    /** A letter in an officer's words, with the sentences its kind must have around them. */
    NoticeLetter written(LetterKind kind, DisclosureRequest request, WrittenLetter letter, String you) {
        List<Paragraph> around = paragraphs(
                kind,
                you,
                request.number().toString(),
                TypedWords.applicant(words.quotable(request.information())),
                TypedWords.officer(words.line(letter.agency())),
                TypedWords.officer(words.sentence(letter.text())));
        return new NoticeLetter(request.applicant().name(), around);
    }

    /** Those that went out, and those that are prepared. */
    private List<NoticeLetter> asked(LetterKind kind, DisclosureRequest request, Consultation.Kind whom) {
        Stream<NoticeLetter> sent = consultations.of(request.id()).stream()
                .filter(one -> one.kind() == whom && !one.isWithin())
                .map(one -> enquiry(kind, one.party(), one.subject(), null));
        Stream<NoticeLetter> prepared = enquiries.of(request.id()).stream()
                .filter(one -> one.kind() == whom)
                .map(one -> enquiry(kind, one.party(), one.subject(), one.nth()));
        return Stream.concat(sent, prepared).toList();
    }

    private NoticeLetter enquiry(LetterKind kind, String party, String subject, @Nullable Long about) {
        return new NoticeLetter(party, paragraphs(kind, TypedWords.officer(words.quotable(subject))), about, null);
    }

    private List<NoticeLetter> assignment(DisclosureRequest request) {
        return fact(request, DepartmentAssigned.class)
                .map(assigned -> new NoticeLetter(
                        assigned.department(),
                        paragraphs(
                                LetterKind.ASSIGNMENT_SLIP,
                                request.number().toString(),
                                TypedWords.applicant(words.quotable(request.information())),
                                words.day(request.receivedOn()),
                                assigned.handlingDays() == null
                                        ? ""
                                        : words.of("letter.handlingDays", String.valueOf(assigned.handlingDays())),
                                TypedWords.officer(words.sentence(assigned.note())))))
                .stream()
                .toList();
    }

    /** The last day with the extension: as it was told, or as it is if it is told today. */
    private LocalDate extendedDue(DisclosureRequest request, ExtensionApproved approved) {
        return fact(request, ExtensionNoticeSent.class)
                .flatMap(notice -> Optional.ofNullable(notice.newDue()))
                .or(() -> deadlines
                        .facts(request.id())
                        .map(known -> deadlines
                                .of(known.and(
                                        new Extended(approved.on(), LocalDate.now(clock), approved.workingDays())))
                                .safe()))
                .orElse(request.receivedOn());
    }

    /** A letter to the applicant: what was received, then the sentences of the kind. */
    private NoticeLetter told(DisclosureRequest request, LetterKind kind, Object... arguments) {
        List<Paragraph> paragraphs = new java.util.ArrayList<>(List.of(words.paragraph(
                Kind.RECEIVED,
                "letter.received",
                kind == LetterKind.CONFIRMATION_RECORD ? words.of("letter.applicant") : arguments[0],
                words.day(request.receivedOn()),
                TypedWords.applicant(words.quotable(request.information())))));
        paragraphs.addAll(paragraphs(kind, arguments));
        return new NoticeLetter(request.applicant().name(), paragraphs);
    }

    /** The sentences of the kind, a paragraph to a line of the message. */
    List<Paragraph> paragraphs(LetterKind kind, Object... arguments) {
        return words.paragraphs("letter.notice." + kind, arguments);
    }

    private <E extends CaseEvent> Optional<E> fact(DisclosureRequest request, Class<E> type) {
        return audit.latest(request.id(), type).map(entry -> audit.as(type, entry));
    }

    String department(DisclosureRequest request) {
        return agencies.everyDepartment(request.agencyId()).stream()
                .filter(one -> Long.valueOf(one.id()).equals(request.departmentId()))
                .map(Department::name)
                .findFirst()
                .orElse("");
    }
}
