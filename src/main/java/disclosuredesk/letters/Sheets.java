package disclosuredesk.letters;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.consultation.Consultations;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.DecisionApproved;
import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.DecisionReviewed;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.decision.ReviewAnswers;
import disclosuredesk.decision.SecrecyReviews;
import disclosuredesk.lettercheck.Paragraph;
import disclosuredesk.lettercheck.Paragraph.Kind;
import disclosuredesk.requests.DisclosureRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters that rest on an approved decision: to the third party that objected, service receipt, approval sheet. */
@Component
class Sheets {

    private final Letters letters;
    private final Deliveries deliveries;
    private final Consultations consultations;
    private final ReviewAnswers reviewAnswers;
    private final SecrecyReviews secrecyReviews;
    private final Agencies agencies;
    private final AuditTrail audit;
    private final Notices notices;
    private final DeliveryRules deliveryRules;
    private final LetterWords words;

    Sheets(
            Letters letters,
            Deliveries deliveries,
            Consultations consultations,
            ReviewAnswers reviewAnswers,
            SecrecyReviews secrecyReviews,
            Agencies agencies,
            AuditTrail audit,
            Notices notices,
            DeliveryRules deliveryRules,
            LetterWords words) {
        this.deliveryRules = deliveryRules;
        this.letters = letters;
        this.deliveries = deliveries;
        this.consultations = consultations;
        this.reviewAnswers = reviewAnswers;
        this.secrecyReviews = secrecyReviews;
        this.agencies = agencies;
        this.audit = audit;
        this.notices = notices;
        this.words = words;
    }

    List<NoticeLetter> of(LetterKind kind, DisclosureRequest request, Decision decision) {
        return switch (kind) {
            case THIRD_PARTY_NOTICE -> overruled(request, decision);
            case SERVICE_RECEIPT -> receipts(request);
            case APPROVAL_SHEET -> List.of(approval(request, decision));
            default -> throw new IllegalArgumentException(kind + " does not rest on the decision");
        };
    }

    /** Art. 32: what is disclosed although the third party objected is told to it, with the reason. */
    private List<NoticeLetter> overruled(DisclosureRequest request, Decision decision) {
        List<DecisionPart> given = decision.parts().stream()
                .filter(part -> part.ground().givesInformation())
                .toList();
        if (given.isEmpty()) {
            return List.of();
        }
        String information = words.quotable(
                String.join("、", given.stream().map(DecisionPart::information).toList()));
        String reason = String.join(
                "", given.stream().map(part -> words.sentence(part.reason())).toList());
        return consultations.of(request.id()).stream()
                .filter(one ->
                        one.kind() == Consultation.Kind.THIRD_PARTY && one.opinion() == Consultation.Opinion.OBJECTS)
                .map(one -> new NoticeLetter(
                        one.party(),
                        notices.paragraphs(
                                LetterKind.THIRD_PARTY_NOTICE,
                                words.day(Objects.requireNonNull(one.endedOn())),
                                TypedWords.officer(information),
                                TypedWords.officer(reason))))
                .toList();
    }

    private List<NoticeLetter> receipts(DisclosureRequest request) {
        return letters
                .valid(request.id(), LetterKind.DECISION)
                .map(letter -> {
                    var delivery = deliveries.of(request.id());
                    return new NoticeLetter(
                            request.applicant().name(),
                            notices.paragraphs(
                                    LetterKind.SERVICE_RECEIPT,
                                    letter.content().title(),
                                    letter.number(),
                                    request.applicant().name(),
                                    delivery.map(one -> words.of("DeliveryRoute." + one.route()))
                                            .orElse(""),
                                    delivery.map(one -> words.day(one.deliveredOn()))
                                            .orElse(""),
                                    delivery.map(one -> (Object)
                                                    TypedWords.officer(words.quotable(deliveryRules.proof(one))))
                                            .orElse("")));
                })
                .stream()
                .toList();
    }

    private NoticeLetter approval(DisclosureRequest request, Decision decision) {
        List<Paragraph> lines = new ArrayList<>(notices.paragraphs(
                LetterKind.APPROVAL_SHEET,
                request.number().toString(),
                TypedWords.applicant(request.applicant().name()),
                words.day(request.receivedOn()),
                TypedWords.applicant(words.quotable(request.information())),
                decision.outcome().fullLabel()));
        for (DecisionPart part : decision.parts()) {
            lines.add(words.paragraph(
                    Kind.NOTICE,
                    "letter.sheet.part",
                    TypedWords.officer(words.quotable(part.information())),
                    part.ground().article(),
                    part.ground().text(),
                    TypedWords.officer(words.sentence(part.reason()))));
        }
        lines.add(words.paragraph(
                Kind.NOTICE, "letter.sheet.drafted", name(decision.draftedBy()), words.day(decision.draftedOn())));
        signed(
                lines,
                "reviewed",
                decision.reviewedBy(),
                decision.reviewedOn(),
                comment(request, DecisionReviewed.class, DecisionReviewed::comment));
        secrecyReviews
                .of(request.id())
                .ifPresent(review -> lines.add(words.paragraph(
                        Kind.NOTICE,
                        "letter.sheet.secrecy",
                        TypedWords.officer(words.line(review.reviewer())),
                        words.day(review.on()),
                        words.of("SecrecyResult." + review.result()),
                        TypedWords.officer(words.sentence(review.remark())))));
        List<ReviewAnswer> answers = reviewAnswers.of(request.id());
        if (!answers.isEmpty()) {
            lines.add(words.paragraph(
                    Kind.NOTICE,
                    "letter.sheet.questions",
                    TypedWords.officer(String.join(
                            "　",
                            answers.stream()
                                    .map(answer -> words.of(
                                            "letter.sheet.question",
                                            words.of("ReviewQuestion." + answer.question()),
                                            words.of("review.Found." + (answer.fine() ? "FINE" : "FAULT")),
                                            words.line(answer.remark()).isEmpty()
                                                    ? ""
                                                    : words.of("letter.sheet.remark", words.line(answer.remark()))))
                                    .toList()))));
        }
        signed(
                lines,
                "approved",
                decision.approvedBy(),
                decision.approvedOn(),
                comment(request, DecisionApproved.class, DecisionApproved::comment));
        return new NoticeLetter(notices.department(request), lines);
    }

    private void signed(List<Paragraph> lines, String what, @Nullable Long by, @Nullable LocalDate on, String comment) {
        if (by != null && on != null) {
            lines.add(words.paragraph(
                    Kind.NOTICE,
                    "letter.sheet." + what,
                    name(by),
                    words.day(on),
                    TypedWords.officer(words.sentence(comment))));
        }
    }

    private <E extends CaseEvent> String comment(
            DisclosureRequest request, Class<E> type, Function<E, String> comment) {
        return audit.latest(request.id(), type)
                .map(entry -> comment.apply(audit.as(type, entry)))
                .orElse("");
    }

    private String name(long officer) {
        return agencies.officer(officer).map(Officer::name).orElse("");
    }
}
